/**
 * The scripts that count on Redis. A key is a hash; each of its fields is one count: `count endsAt alarms`. Everything is
 * timed by Redis's own clock, so that the clocks of the instances do not matter.
 */
const readCount = `
local time = redis.call('time')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local function read(key, name)
  local value = redis.call('hget', key, name)
  if value then
    local count, ends, alarms = string.match(value, '^(%d+) (%d+) (%d+)$')
    if ends and tonumber(ends) > now then return tonumber(count), tonumber(ends), tonumber(alarms) end
  end
  return 0, 0, 0
end
local function write(key, name, count, ends, alarms)
  redis.call('hset', key, name, string.format('%.0f %.0f %.0f', count, ends, alarms))
end
`;

/**
 * ARGV, five for each counter: place of its key in KEYS, name, points, ms of the window, mode and alarms as
 * `0`, `1` or `2` followed by numbers. Answers `1` or `0`, then five numbers for each counter: count, remaining ms, full,
 * first and last alarm reached.
 */
export const consumeScript = `${readCount}
local answer = {1}
local counters = {}
for index = 1, #ARGV, 5 do
  local counter = {
    key = KEYS[tonumber(ARGV[index])], name = ARGV[index + 1], points = tonumber(ARGV[index + 2]),
    ms = tonumber(ARGV[index + 3]), mode = string.sub(ARGV[index + 4], 1, 1), due = string.sub(ARGV[index + 4], 2)
  }
  counter.count, counter.ends, counter.alarms = read(counter.key, counter.name)
  counter.full = counter.count >= counter.points
  if counter.full and counter.mode ~= '1' then answer[1] = 0 end
  table.insert(counters, counter)
end
for _, counter in ipairs(counters) do
  local from, to = 0, 0
  if answer[1] == 1 and not counter.full and counter.mode ~= '2' then
    counter.count = counter.count + 1
    if counter.ends == 0 then counter.ends = now + counter.ms end
    local reached = 0
    for alarm in string.gmatch(counter.due, '%d+') do
      if tonumber(alarm) <= counter.count then reached = reached + 1 end
    end
    if reached > counter.alarms then
      from, to = counter.alarms + 1, reached
      counter.alarms = reached
    end
    write(counter.key, counter.name, counter.count, counter.ends, counter.alarms)
    if redis.call('pttl', counter.key) < counter.ends - now then
      redis.call('pexpire', counter.key, counter.ends - now)
    end
  end
  local remaining = 0
  if counter.ends > 0 then remaining = counter.ends - now end
  for _, value in ipairs({counter.count, remaining, counter.full and 1 or 0, from, to}) do
    table.insert(answer, value)
  end
end
return answer
`;

/** ARGV, four for each count: place of its key in KEYS, name, amount, ms that are left of its window. */
export const refundScript = `${readCount}
for index = 1, #ARGV, 4 do
  local key, name = KEYS[tonumber(ARGV[index])], ARGV[index + 1]
  local count, ends, alarms = read(key, name)
  if count > 0 and ends - now <= tonumber(ARGV[index + 3]) + 1000 then
    count = math.max(0, count - tonumber(ARGV[index + 2]))
    write(key, name, count, ends, alarms)
    if count == 0 and alarms == 0 then redis.call('hdel', key, name) end
  end
end
return 1
`;

export const clearScript = `return redis.call('del', unpack(KEYS))`;

/** ARGV: value, ms. Answers the value that the key had, or an empty string. */
export const claimScript = `
local value = redis.call('get', KEYS[1])
if value then return value end
redis.call('set', KEYS[1], ARGV[1], 'PX', ARGV[2])
return ''
`;

/** ARGV: value, ms. */
export const saveScript = `return redis.call('set', KEYS[1], ARGV[1], 'PX', ARGV[2])`;
