// The two simulators over HTTP: one request, or the stream of what changes.

const PATIENCE = 15000; // milliseconds; a turn has a deadline of its own far below

const CONFLICT = 409;

/** No answer, or one that says no; `message` is for the person, `late` says that things have moved on meanwhile. */
export class Unanswered extends Error {
  constructor(message, late = false) {
    super(message);
    this.late = late;
  }
}

/** Return the JSON a simulator answers, null for an empty answer. */
export async function ask(method, address, body) {
  let response;
  try {
    response = await fetch(address, {
      method,
      headers: body === undefined ? {} : { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    throw new Unanswered("The network does not answer.");
  }
  const text = await response.text();
  if (!response.ok) throw new Unanswered(`The network refuses (${response.status}).`, response.status === CONFLICT);
  return text ? JSON.parse(text) : null;
}

/**
 * Call `changed` with each event's data and kind, and `lost(true or false)` when the stream breaks or is back.
 * Return what closes the stream.
 */
export function follow(address, changed, lost, kinds = ["message"]) {
  const stream = new EventSource(address);
  for (const kind of kinds) stream.addEventListener(kind, (event) => changed(JSON.parse(event.data), kind));
  stream.addEventListener("open", () => lost(false));
  stream.addEventListener("error", () => lost(true));
  return () => stream.close();
}
