-- rspamd: lua.local.d/countersign.lua, with rspamd.conf.local:
--   countersign { url = "http://127.0.0.1:8787"; key = "..."; timeout = 20; }
-- rspamd keeps no mail, so a held message is answered "soft reject" (451): the sender's server tries again until somebody
-- has decided. task_timeout in local.d/options.inc must be longer than the timeout here.
local rspamd_http = require 'rspamd_http'
local rspamd_logger = require 'rspamd_logger'
local ucl = require 'ucl'

-- Without settings nothing can be asked, and nothing passes.
local settings = rspamd_config:get_all_opt('countersign') or {}

local function away(task)
  task:set_pre_result('soft reject', 'It cannot be checked at the moment', 'countersign')
end

local function encoded(text)
  return (text:gsub('[^%w._~-]', function(letter) return string.format('%%%02X', letter:byte()) end))
end

local function ask(task)
  if not settings.url or not settings.key then return away(task) end
  local from = task:get_from('smtp')
  local sender = from and from[1] and from[1].addr or ''
  local query = 'sender=' .. encoded(sender == '' and '<>' or sender)
  for _, to in ipairs(task:get_recipients('smtp') or {}) do
    query = query .. '&recipient=' .. encoded(to.addr)
  end
  local sent = rspamd_http.request {
    task = task,
    method = 'POST',
    url = settings.url .. '/v1/messages?' .. query,
    headers = { ['Authorization'] = 'Bearer ' .. settings.key },
    mime_type = 'message/rfc822',
    body = task:get_content(),
    timeout = settings.timeout or 20,
    callback = function(fault, code, body)
      if fault or code ~= 200 then return away(task) end
      local parser = ucl.parser()
      if not parser:parse_text(body) then return away(task) end
      local answer = parser:get_object()
      if answer.verdict == 'release' then return end
      local action = answer.verdict == 'reject' and 'reject' or 'soft reject'
      task:set_pre_result(action, answer.smtp.text, 'countersign')
    end,
  }
  if not sent then away(task) end
end

rspamd_config:register_symbol {
  name = 'COUNTERSIGN_ASK',
  type = 'prefilter',
  priority = 10,
  flags = 'empty,explicit_disable,ignore_passthrough',
  -- rspamd passes a message on when a rule throws: then nothing is known of it.
  callback = function(task)
    local well, fault = pcall(ask, task)
    if well then return end
    rspamd_logger.errx(task, 'countersign: %s', fault)
    away(task)
  end,
}
