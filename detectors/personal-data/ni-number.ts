import type { Rule } from '../contract.ts'
import { identifierRule } from './identifier.ts'

const USUAL = /^[A-Z]{2}[ -]?(?:\d{2}[ -]?){3}[A-D]$/i

export const niNumber: Rule = identifierRule({
  id: 'personal-data/ni-number',
  title: 'National Insurance number',
  advice: 'Remove the number: no one outside payroll and the tax office needs it.',
  source: 'https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110',
  limits: 'Has no check digit: checks only the prefix and the suffix.',
  pattern:
    /\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][ .]?[A-CEGHJ-NPR-TW-Z][ ./-]?(?:\d[ ./-]?){5}\d(?:[ ./-]?[A-D])?(?![\w-]|[./]\d)/gi,
  confidence: 0.6,
  // Without its last letter, or with points, only the words around it tell.
  spare: ({ text, near }) =>
    (!near && (!/\d[ -]?[A-D]$/i.test(text) || !USUAL.test(text))) || /^\D*0\D*0\D*0\D*0\D*0\D*0\D*$/.test(text),
  near: /national insurance|\bNI(?:NO|N)?\b|\bN\.I\.|nat\.? ins|insurance no/i,
  not: /\b(?:invoice|order|parts?(?: no)?|job|stock|lot|model|serial|batch|flight|grant|licen[cs]e plate)\b/i,
  because: 'Has the form of a National Insurance number: two letters, six digits and a letter',
  suggestion: '[National Insurance number removed]',
  examples: {
    found: [
      'She might live on any street in Walsall; her NI number is AB 12 34 56 C.',
      'Her NI number is AB 12 34 56 C.',
      'national insurance: ab123456c',
      'NI JR 62 05 19 A',
      'NI: J R 6 2 0 5 1 9 A',
      'NI number JR.62.05.19.A',
      'NINO JR620519',
    ],
    clear: [
      'A N Other, 1 Any Street, Anytown, NI number AB 12 34 56 C',
      '(b) your National Insurance number, [AA 00 00 00 A]',
      'the spare part AB 12 34 56 D is on its way',
      'It looks like QQ 12 34 56 C.',
      'Order AB123456C is late',
      'Room JR620519 is free',
      'Section JR.62.05.19',
      'Section GB 12 34 56 A',
      'The made-up number AB123456C, which is fictitious',
    ],
  },
})
