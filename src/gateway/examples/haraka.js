// Haraka: plugins/countersign.js, named in config/plugins before the queue plugin. Settings in config/countersign.ini:
//   host=127.0.0.1
//   port=8787
//   key=…
// Haraka keeps no mail, so a held message is answered 451: the sender's server tries again until somebody has decided.
// Haraka passes a message on when a plugin throws: nothing here may, whatever comes.
const { request } = require('node:http')
const { stringify } = require('node:querystring')

const AWAY = 'It cannot be checked at the moment'
const LONGEST_MS = 25_000

exports.hook_data_post = function (next, connection) {
  let done = false
  const answer = (code, text) => {
    if (done) return
    done = true
    next(code, text)
  }
  try {
    const { host, port, key } = this.config.get('countersign.ini').main
    const { mail_from, rcpt_to, message_stream } = connection.transaction
    const plain = (one) => (typeof one.address === 'function' ? one.address() : one.address)
    const query = stringify({ sender: plain(mail_from) || '<>', recipient: rcpt_to.map(plain) })
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'message/rfc822' }
    const asked = request({ host, port, method: 'POST', path: `/v1/messages?${query}`, headers, timeout: LONGEST_MS })
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => answer(DENYSOFT, AWAY))
    asked.on('response', (said) => {
      let text = ''
      said.on('data', (chunk) => {
        text += chunk
      })
      said.on('error', () => answer(DENYSOFT, AWAY))
      said.on('end', () => {
        try {
          const { verdict, smtp } = JSON.parse(text)
          if (said.statusCode === 200 && verdict === 'release') answer()
          else answer(verdict === 'reject' ? DENY : DENYSOFT, smtp.text)
        } catch {
          answer(DENYSOFT, AWAY)
        }
      })
    })
    message_stream.get_data((raw) => asked.end(raw))
  } catch (fault) {
    this.logerror(`countersign: ${fault.name}`)
    answer(DENYSOFT, AWAY)
  }
}
