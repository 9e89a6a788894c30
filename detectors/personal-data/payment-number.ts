import { lineBefore } from '../around.ts'
import { iban, luhn } from '../checksums.ts'
import type { Part, Rule } from '../contract.ts'
import { anyPhrase, patternWith, phrases, wordSet } from '../pattern.ts'
import { type Found, ruleOfNumbers } from './identifier.ts'
import { privateBetween } from './names/people.ts'

const MONEY =
  /sort[ -]?code|\bs\/?c\b|account|\ba\/?c\b|\bacc(?:t|ount)?\b|bank|\bBACS\b|payee|\bpay(?:ment|able)?\b|transfer|refund/i
const NOT =
  /\b(?:company|charity|registered|invoice|order|receipt|transaction|contract|grant ref|job no|phone|tel|booking)\b/i

const SORT_CODE = /(?<![\w/.-])(?:\d{2}[- ]\d{2}[- ]\d{2}|(?<=sort[ -]?code:?[ ]?(?:is )?)\d{6})(?![\w/]|-\d|[.,]\d)/gi
/** In two groups only after a sort code: any two years are also four and four digits. */
const ACCOUNT = /(?<![\w/.£-])(?:\d{8}|(?<=\b\d{2}[- ]?\d{2}[- ]?\d{2}\b[^\d\n]{1,30})\d{4} \d{4})(?![\w/-]|\.\d| \d)/g

const ORGANISATIONS = phrases`
  Ltd, Limited, plc, LLP, CIC, CIO, Inc, council, borough, trust, foundation, association, society, club, church,
  parish, university, college, school, academy, NHS, OPCC, the office[’']?s?, police and crime commissioner,
  commissioner[’']s (?:office|account), HMRC, HM Treasury, charity, company, fund, appeal, supplier[’']?s?
`
const BODYS = patternWith('i')`\b${ORGANISATIONS}\b|\bour (?:bank |new |own )?(?:details|account|bank)\b`
const PERSONS = anyPhrase`
  he, she, his, her, him, hers, their, mum, dad, wife, husband, son, daughter, Mr, Mrs, Ms, Miss, widow, claimant,
  victim, witness, tenant, sole trader, self[- ]employed, payroll, employee, refund(?:ed)?
`

function ofBody({ part, reading, start, before, after }: Found): boolean {
  const line = lineBefore(part.text, start, 160)
  if (PERSONS.test(line + after) || privateBetween(part, reading, start - 160, start).length > 0) return false
  if (BODYS.test(line) || BODYS.test(before)) return true
  const name = holder(part, start)
  if (name === null || !BODYS.test(name[0]) || PERSONS.test(name[0])) return false
  const from = start + name.index
  return privateBetween(part, reading, from, from + name[0].length).length === 0
}

/** 'account name: Sample Council' on a line of the same block. */
const holder = ({ text }: Part, start: number): RegExpExecArray | null =>
  /^[^\n]*\baccount name\b[^\n]{0,80}/im.exec(text.slice(start, start + 200).split(/\n\s*\n/)[0]!)

/** Six digits are too common: an account number or words must confirm them. */
function loneSort(found: Found): boolean {
  const { text, near, part, end } = found
  if (ofBody(found) || /^0{2}\D?0{2}\D?0{2}$|^(\d)\1\D?\1{2}\D?\1{2}$/.test(text)) return true
  return !near && !/^[^\n\d]{0,25}\d{8}(?!\d)/.test(part.text.slice(end, end + 40))
}

/** 'Invoice 20447719', 'Company no. 00418827', 'CPV 45216111': the kind of number is right before it. */
const OF_PAPER = patternWith('i')`
  \b${phrases`
    invoices?, orders?, PO, receipt, contract, quote, ticket, job, company, charity, CPV, DUNS, tender, notice, reg\w*
  `}(?: (?:code|in (?:England|Scotland|Wales|England (?:and|&) Wales)))?(?: (?:no|number|ref)\.?)?:? $
`

function loneAccount(found: Found): boolean {
  const { text, near, part, start, before, zone } = found
  if (ofBody(found) || /^(?:0{8}|12345678|(\d)\1{7})$/.test(text) || zone === 'signature') return true
  if (OF_PAPER.test(before)) return true
  if (/(?<!\d)\d{2}[- ]?\d{2}[- ]?\d{2}[^\d\n]{1,30}$/.test(part.text.slice(Math.max(0, start - 45), start)))
    return false
  return !near || !/account|\ba\/?c\b|\bacc/i.test(before + part.text.slice(start + text.length, start + 30))
}

/** Small letters and digits occur in any text. */
const COUNTRY = /^(?:[A-Z\d -]+$|(?:gb|ie|de|fr|es|it|nl|be|pl|pt|ro|lt|lv|bg|hu|cz|sk|at|ch|se|no|dk|fi|gr|cy|mt))/

/** Of the makers of cards. */
const TEST_CARDS = wordSet`
  4111111111111111 4242424242424242 4012888888881881 5555555555554444 5105105105105100 378282246310005
  371449635398431 4000056655665556 5200828282828210 6011111111111117
`
const CARDS = phrases`
  [2-6]\d{3}(?:[ ._-]?\d{4}){3}, 3[47]\d{2}[ ._-]?\d{6}[ ._-]?\d{5}, 3[47]\d{3}(?:[ ._-]\d{5}){2},
  3[0689]\d{2}[ ._-]?\d{6}[ ._-]?\d{4}, (?:50|5[6-9]|6\d)\d{10,17}
`

export const paymentNumber: Rule = ruleOfNumbers({
  id: 'personal-data/payment-number',
  title: 'Bank account, sort code or payment card',
  advice: 'Remove the number. A card number must never be sent or published.',
  source: 'https://www.iso.org/standard/81090.html',
  limits:
    'Misses eight digits without a sort code or the word account. Treats a specimen number as real unless the text says that it is one.',
  numbers: [
    {
      type: 'BANK_ACCOUNT',
      near: MONEY,
      not: NOT,
      pattern: SORT_CODE,
      confidence: 0.6,
      spare: loneSort,
      because: 'Gives a bank sort code',
      suggestion: '[sort code removed]',
    },
    {
      type: 'BANK_ACCOUNT',
      near: MONEY,
      not: NOT,
      pattern: ACCOUNT,
      confidence: 0.55,
      spare: loneAccount,
      because: 'Gives a bank account number beside a sort code or words that label it',
      suggestion: '[account number removed]',
    },
    {
      type: 'IBAN',
      pattern:
        /\b(?:[A-Z]{2}\d{2}[ -]?(?:[A-Z\d]{4}[ -]?){2,7}[A-Z\d]{1,4}|[a-z]{2}\d{2}[ -]?[a-z\d]{4}[ -]?(?:\d{4}[ -]?){1,6}\d{1,4})\b/g,
      confidence: 0.7,
      valid: (text) => COUNTRY.test(text) && iban(text),
      near: /\bIBAN\b|account|bank/i,
      spare: ofBody,
      because: 'Has the form of an international bank account number',
      suggestion: '[account number removed]',
    },
    {
      type: 'CARD',
      pattern: patternWith('g')`(?<![\w.-])${CARDS}(?![\w-]|\.\d)`,
      confidence: 0.7,
      valid: (text) => luhn(text) && !TEST_CARDS.has(text.replace(/\D/g, '')),
      near: /\bcard\b|visa|mastercard|amex|american express|maestro|debit|credit|expir/i,
      // A number of fourteen digits passes by chance too often.
      spare: ({ text, near }) => !near && text.replace(/\D/g, '').length === 14,
      because: 'Has the form of a payment card number',
      suggestion: '[card number removed]',
    },
  ],
  examples: {
    found: [
      'Pay into it:\n- sort code: 30 96 26\n- account number: 11963279\n- account name: Ann Sample, Sample Church',
      'sort code 20-77-14, a/c no. 56839207',
      'Sam Sample, 30-96-34 17284095   Settlement',
      'His pay goes to 20-77-14, account 5683 9207, which is a joint one.',
      'Account number: 56839207',
      'Her account at Sample Council Credit Union is 40-11-18, 60224417.',
      'Please put it back to PL61 1090 1014 0000 0712 1981 2874 and not on our card.',
      'We owe her £84, to gb37 midl 4027 1861 0933 48.',
      'IBAN GB37 MIDL 4027 1861 0933 48',
      'Pay GB37MIDL40271861093348 by Friday',
      'card: 3492 820015 67894',
      'She paid with 34928.20015.67894',
      'Diners card 30569309025904',
      'Visa card, for the travel costs: 4532 0151 1283 0366',
      'She paid with 4532015112830366',
    ],
    clear: [
      'Pay into it:\n- sort code: 30 96 26\n- account number: 11963279\n- account name: HMRC Sample Remittance',
      'Our bank details have not changed: 40-11-18, 60224417.',
      'Your sort code. Six digits, like 00-00-00.',
      'Registered in England 07720418',
      'Pay from abroad:\n- account number (IBAN) - GB37 MIDL 4027 1861 0933 48\n- account name - HMRC Sample',
      'GB37 MIDL 4027 1861 0933 48 isn’t real; do not send it money.',
      'Reference 30569309025904',
      'Card 4532 0151 1283 0367',
    ],
  },
})
