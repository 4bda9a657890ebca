-- What wrk's readers do: each takes a page by chance from the list, waits for it, thinks, and takes the next.
-- wrk -s reading_pages.lua ADDRESS -- LIST THINK_MS SEED ; a line of LIST is: kind, tab, path.
-- A thread is one reader, so that the answer that comes is that of the page it asked for last.
local ffi = require("ffi")
ffi.cdef [[
  typedef struct { long seconds; long nanoseconds; } ihaeng_moment;
  int clock_gettime(int clock, ihaeng_moment *moment);
]]

local readers = {}

local function now()
  local moment = ffi.new("ihaeng_moment")
  ffi.C.clock_gettime(1, moment)
  return tonumber(moment.seconds) * 1e6 + tonumber(moment.nanoseconds) / 1e3
end

function setup(thread)
  table.insert(readers, thread)
  thread:set("number", #readers)
end

function init(arguments)
  pages, told = {}, {}
  think = tonumber(arguments[2])
  for line in io.lines(arguments[1]) do
    local kind, path = line:match("^(.-)\t(.*)$")
    table.insert(pages, { kind = kind, path = path })
  end
  math.randomseed(tonumber(arguments[3]) + number)
end

function request()
  asked = pages[math.random(#pages)]
  began = now()
  return wrk.format("GET", asked.path)
end

function delay()
  return think > 0 and math.random(think / 2, think * 3 / 2) or 0
end

function response(status, headers, body)
  table.insert(told, string.format("%s\t%s\t%d\t%d\t%d", asked.kind, asked.path, status, #body, now() - began))
end

function done()
  for _, reader in ipairs(readers) do
    for _, line in ipairs(reader:get("told")) do
      io.write("answer\t", line, "\n")
    end
  end
end
