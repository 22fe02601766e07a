// An SMSC made with the npm package `smpp`, driven by lines of JSON: what to deliver comes in, what happened goes out.
// With the files of a key and of a certificate it speaks TLS.
const fs = require("fs");
const smpp = require("smpp");
const tell = (what) => process.stdout.write(JSON.stringify(what) + "\n");
let bound = null;

const [key, cert] = process.argv.slice(2).map((file) => fs.readFileSync(file));

const server = smpp.createServer({ key, cert }, (session) => {
  session.on("error", (error) => tell({ error: String(error) }));
  session.on("close", () => tell({ closed: true }));
  session.on("pdu", (pdu) => {
    if (pdu.command === "bind_transceiver") {
      const known = pdu.system_id === "fund" && pdu.password === "secret";
      session.send(pdu.response({ command_status: known ? 0 : smpp.ESME_RBINDFAIL }));
      bound = known ? session : bound;
      tell({ bind: pdu.system_id, version: pdu.interface_version, type: pdu.system_type });
    } else if (pdu.command === "submit_sm") {
      const status = throttles-- > 0 ? smpp.ESME_RTHROTTLED : 0;
      session.send(pdu.response({ command_status: status, message_id: "m" + pdu.sequence_number }));
      tell({ submit: seen(pdu), status });
    } else if (pdu.command === "enquire_link" || pdu.command === "unbind") {
      session.send(pdu.response());
      tell({ heard: pdu.command });
      if (pdu.command === "unbind") session.close();
    } else {
      tell({ heard: pdu.command, status: pdu.command_status });
    }
  });
});
let throttles = 0;

// The package decodes a text by the low four bits of its data coding, and leaves 0x0F as octets.
function seen(pdu) {
  const text = pdu.short_message.message;
  return {
    from: pdu.source_addr,
    to: pdu.destination_addr,
    service: pdu.service_type,
    coding: pdu.data_coding,
    octets: Buffer.isBuffer(text) ? text.toString("latin1") : undefined,
    text: Buffer.isBuffer(text) ? undefined : text,
    udh: pdu.short_message.udh && pdu.short_message.udh.map((one) => one.toString("hex")),
    payload: pdu.message_payload && pdu.message_payload.message,
    op: pdu.ussd_service_op,
    info: pdu.its_session_info && pdu.its_session_info.toString("hex"),
    reference: pdu.user_message_reference,
  };
}

require("readline")
  .createInterface({ input: process.stdin })
  .on("line", (line) => {
    const asked = JSON.parse(line);
    if (asked.throttles) throttles = asked.throttles;
    if (asked.deliver) {
      const told = asked.deliver;
      if (told.its_session_info) told.its_session_info = Buffer.from(told.its_session_info, "hex");
      if (told.octets) told.short_message = Buffer.from(told.octets, "hex");
      delete told.octets;
      bound.deliver_sm(told, (pdu) => tell({ delivered: pdu.command, status: pdu.command_status }));
    }
    if (asked.ask) bound[asked.ask]({}, (pdu) => tell({ answered: pdu.command, status: pdu.command_status }));
    if (asked.raw) bound.socket.write(Buffer.from(asked.raw, "hex"));
  })
  .on("close", () => process.exit(0));

server.listen(0, "127.0.0.1", () => tell({ port: server.address().port }));
