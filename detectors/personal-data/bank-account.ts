import { validateAccountDetails } from 'uk-modulus-check'
import { lineBefore } from '../around.ts'
import { remembered } from '../by-reading.ts'
import type { Match, Part, Reading, Rule } from '../contract.ts'
import { anyPhrase, patternWith, phrases } from '../pattern.ts'
import { type Found, identifier } from './identifier.ts'
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

export function ofBody({ part, reading, start, before, after }: Found): boolean {
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
  if (ofBody(found)) return true
  if (/^0{2}\D?0{2}\D?0{2}$|^(\d)\1\D?\1{2}\D?\1{2}$/.test(text)) return true
  return !near && !/^[^\n\d]{0,25}\d{8}(?!\d)/.test(part.text.slice(end, end + 40))
}

const PAPERS = phrases`
  invoices?, orders?, PO, receipt, contract, remittance, quote, ticket, job, company, charity, CPV, DUNS, tender,
  notice, registration, registered, reg, licen[cs]e, patent, trade ?mark
`
/** 'Invoice 20447719', 'Company no. 00418827', 'CPV 45216111': the kind of number is right before it. */
const OF_PAPER = patternWith('i')`
  \b${PAPERS}(?: (?:code|in (?:England|Scotland|Wales|England (?:and|&) Wales)))?(?: (?:no|number|ref)\.?)?:? $
`

function loneAccount(found: Found): boolean {
  const { text, near, part, start, before, zone } = found
  if (ofBody(found)) return true
  if (/^(?:0{8}|12345678|(\d)\1{7})$/.test(text) || zone === 'signature') return true
  if (OF_PAPER.test(before)) return true
  const sort = /(?<!\d)(\d{2}[- ]?\d{2}[- ]?\d{2})[^\d\n]{1,30}$/.exec(
    part.text.slice(Math.max(0, start - 45), start),
  )?.[1]
  if (sort) return false
  return !near || !/account|\ba\/?c\b|\bacc/i.test(before + part.text.slice(start + text.length, start + 30))
}

const details = { type: 'BANK_ACCOUNT', near: MONEY, not: NOT }

const sortCodes = identifier({
  ...details,
  pattern: SORT_CODE,
  confidence: 0.6,
  spare: loneSort,
  because: 'Gives a bank sort code',
  suggestion: '[sort code removed]',
})

const accounts = identifier({
  ...details,
  pattern: ACCOUNT,
  confidence: 0.55,
  spare: loneAccount,
  because: 'Gives a bank account number beside a sort code or words that label it',
  suggestion: '[account number removed]',
})

function* find(reading: Reading): Iterable<Match> {
  const codes = [...sortCodes(reading)]
  const all = [...codes, ...accounts(reading)].map((match) => checked(match, codes, reading))
  yield* all.sort((a, b) => (a.span.part === b.span.part ? a.span.start - b.span.start : 0))
}

/** Modulus check: failing it changes nothing, because digits may be mistyped. */
function checked(match: Match, codes: readonly Match[], reading: Reading): Match {
  const part = reading.parts.find((candidate) => candidate.id === match.span.part)
  const code = codes.find(
    (other) =>
      other.span.part === match.span.part &&
      match.span.start - other.span.end >= 0 &&
      match.span.start - other.span.end < 40,
  )
  if (!part || !code || !valid(part, code, match)) return match
  return {
    ...match,
    confidence: Math.min(0.95, match.confidence + 0.15),
    because: `${match.because}; passes the banks' modulus check`,
  }
}

function valid(part: Part, code: Match, account: Match): boolean {
  const figures = (span: Match['span']) => part.text.slice(span.start, span.end).replace(/\D/g, '')
  return validateAccountDetails(figures(code.span), figures(account.span))
}

export const bankAccount: Rule = {
  id: 'personal-data/bank-account',
  title: 'Bank account or sort code',
  advice: 'Remove the bank details.',
  severity: 'sign-off',
  paragraphs: ['18', '26', '46'],
  source: 'https://www.vocalink.com/tools/modulus-checking/',
  limits: 'Misses eight digits without a sort code or the word account.',
  find: remembered(find),
  examples: {
    found: [
      'Pay into it:\n- sort code: 30 96 26\n- account number: 11963279\n- account name: Ann Sample, Sample Church',
      'sort code 20-77-14, a/c no. 56839207',
      'Sam Sample, 30-96-34 17284095   Settlement',
      'His pay goes to 20-77-14, account 5683 9207, which is a joint one.',
      'Account number: 56839207',
      'Her account at Sample Council Credit Union is 40-11-18, 60224417.',
    ],
    clear: [
      'Pay into it:\n- sort code: 30 96 26\n- account number: 11963279\n- account name: HMRC Sample Remittance',
      'Pay into either:\n- sort code - 30 96 26\n- account name - HMRC Sample\n- sort code - 30 96 27\n- account name - HMRC Shipley',
      'The account for 2025 2026 is open.',
      'Our account manager asks for the CPV, 45216111, and company number 09114476.',
      'Payment to Sample Audio Ltd, sort code 40-11-18, account 60224417, please.',
      'Our bank details have not changed: 40-11-18, 60224417.',
      'Your sort code. Six digits, like 00-00-00.',
      'company no. 00418827',
      'Please bill it to us; our account number is 00718364.',
      'From 04-05-26 to 06-05-26',
      'Registered in England 07720418',
    ],
  },
}
