-- The load: each wrk thread owns one connection and walks five-step sessions of its own on it.
-- Arguments: path, first session number, numbers a connection, service code (encoded), then text and first line of each step.

local threads = {}

function setup(thread)
  thread:set("connection", #threads)
  table.insert(threads, thread)
end

function init(args)
  path, number = args[1], tonumber(args[2]) + connection * tonumber(args[3])
  service_code = args[4]
  texts, first_lines = {}, {}
  for i = 5, #args, 2 do
    table.insert(texts, args[i])
    table.insert(first_lines, args[i + 1])
  end
  step, wrong, refused = 1, 0, 0
end

-- wrk calls this once more than it sends, so only an answer moves the session on.
function request()
  local body = string.format(
    "sessionId=ATUid_%032d&phoneNumber=%%2B7701%07d&networkCode=40101&serviceCode=%s&text=%s",
    number, number, service_code, texts[step])
  return string.format(
    "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s",
    path, #body, body)
end

function response(status, headers, body)
  local first_line = first_lines[step]
  if status < 200 or status > 299 then
    refused = refused + 1
  elseif body:sub(1, #first_line) ~= first_line or (#body > #first_line and body:byte(#first_line + 1) ~= 10) then
    wrong = wrong + 1
  end
  step = step + 1
  if step > #texts then
    step, number = 1, number + 1
  end
end

function done(summary, latency, requests)
  local wrong_bodies, non_2xx = 0, 0
  for _, thread in ipairs(threads) do
    wrong_bodies = wrong_bodies + thread:get("wrong")
    non_2xx = non_2xx + thread:get("refused")
  end
  local errors = summary.errors
  io.write(string.format(
    '\n{"requests": %d, "microseconds": %d, "errors": %d, "non_2xx": %d, "wrong": %d}\n',
    summary.requests, summary.duration, errors.connect + errors.read + errors.write + errors.timeout,
    non_2xx, wrong_bodies))
end
