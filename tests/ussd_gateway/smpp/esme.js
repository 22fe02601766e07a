// An ESME made with the npm package `smpp`: binds to the port given, answers every dialogue with what it was sent.
const smpp = require("smpp");
const tell = (what) => process.stdout.write(JSON.stringify(what) + "\n");
const [port, password] = process.argv.slice(2);
const session = smpp.connect("smpp://127.0.0.1:" + port);

session.on("error", (error) => tell({ error: String(error) }));
session.on("close", () => tell({ closed: true }));
session.on("connect", () => {
  session.bind_transceiver({ system_id: "fund", password, interface_version: 0x34 }, (pdu) => {
    tell({ bound: pdu.command_status, smsc: pdu.system_id });
  });
});
session.on("enquire_link", (pdu) => session.send(pdu.response()));
session.on("deliver_sm", (pdu) => {
  session.send(pdu.response());
  const typed = pdu.short_message.message || pdu.message_payload.message;
  const ends = typed === "0";
  const text = ends ? "Bye" : "Вы: " + typed + " " + pdu[0x1234].toString("hex");
  session.submit_sm(
    {
      service_type: "USSD",
      source_addr: pdu.destination_addr,
      destination_addr: pdu.source_addr,
      data_coding: ends ? 0 : 8,
      [text.length > 100 ? "message_payload" : "short_message"]: text,
      ussd_service_op: ends ? 17 : 2,
      its_session_info: pdu.its_session_info,
    },
    (answer) => tell({ submitted: answer.command_status, id: answer.message_id })
  );
});
require("readline")
  .createInterface({ input: process.stdin })
  .on("line", (line) => {
    const asked = JSON.parse(line);
    if (asked.ask) session[asked.ask](asked.with || {}, (pdu) => tell({ answered: pdu.command, status: pdu.command_status }));
  })
  .on("close", () => process.exit(0));
