import { arrestSummons, croNumber, pncId } from '../checksums.ts'
import type { Rule } from '../contract.ts'
import { anyPhrase, phrases } from '../pattern.ts'
import { ruleOfNumbers } from './identifier.ts'

const SENTENCE = phrases`
  probation, on licen[cs]e, tag(?:ged)?, convict\w*, sentenced?, offender (?:manager|no|number|ref)
`
const PAPERS = /\b(?:invoice|order|contract|grant|planning|application|minute|item|room|flat|section)\b/i

export const offenderNumber: Rule = ruleOfNumbers({
  id: 'personal-data/offender-number',
  title: 'Police, prison or probation number of a person',
  advice: 'Remove the number: it leads to a criminal record.',
  source: 'https://www.gov.uk/government/organisations/acro-criminal-records-office',
  limits:
    'Accepts a wrong check letter only beside words that label the number. Needs words about prison or probation, or a name, for numbers without one.',
  numbers: [
    {
      type: 'ARREST_SUMMONS',
      pattern:
        /(?<![\w/-])\d{2}[ /.-]?[A-Z\d]{4}[ /.-]?[A-Z\d]{2}[ /.-]?\d{1,11}(?:[ /.-]?[A-HJ-NP-RT-Z])?(?![\w/-]|\.\d)/gi,
      confidence: 0.5,
      valid: (text) => arrestSummons(text) && /\/|[A-Z]{2}/i.test(text.slice(0, -1)),
      lenient: true,
      near: /arrest[ /-]?(?:and )?summons|\bASNs?\b|\bA\/S\b/i,
      because: 'Has the form of an arrest summons number',
      suggestion: '[arrest summons number removed]',
    },
    {
      type: 'CRO_NUMBER',
      pattern: /(?<![\w/-])(?:\d{1,6}\/\d{2}[A-Z]|SF\d{2}\/\d{1,6}[A-Z])(?![\w/-])/gi,
      confidence: 0.5,
      valid: (text) => croNumber(text) && text.length >= 8,
      lenient: true,
      near: /\bCRO\b|criminal records? office|fingerprint/i,
      not: PAPERS,
      because: 'Has the form of a Criminal Records Office number',
      suggestion: '[CRO number removed]',
    },
    {
      type: 'PNC_ID',
      pattern: /(?<![\w/-])(?:(?:19|20)?\d{2}[ ]?\/[ ]?\d{1,7}[ ]?[A-Z]|(?:19|20)\d{9}[A-Z])(?![\w/-])/gi,
      confidence: 0.55,
      valid: pncId,
      lenient: true,
      near: /\bPNC(?:[ _-]?ID)?\b|police national computer|criminal record/i,
      not: PAPERS,
      spare: ({ text, near }) => !near && /\d [A-Z]$/i.test(text),
      because: 'Has the form of a Police National Computer ID',
      suggestion: '[PNC ID removed]',
    },
    {
      type: 'PRISON_NUMBER',
      pattern: /(?<![^\W_]|[/-])[A-Z]\d{4}[A-Z]{2}(?![^\W_]|[/-])/gi,
      confidence: 0.6,
      near: anyPhrase`
        ${SENTENCE}, prison(?:er)?s?, inmates?, NOMI?S, HMPP?S?, HMYOI, YOI, recall\w*, jail, custod(?:y|ial), hostel,
        parole, licen[cs]e, released?, (?:gets?|got|comes?|came) out, (?:sees?|seeing|visit(?:s|ed|ing)?) (?:his|her|their),
        wing, cell, remand\w*, inside, serv(?:es|ed|ing), CRO, PNC, burgl\w+, manslaughter, murder\w*, offenders?,
        detain\w+, robb(?:ery|ed|ing)
      `,
      required: true,
      behindName: true,
      because: 'Has the form of a prison number',
      suggestion: '[prison number removed]',
    },
    {
      type: 'PROBATION_NUMBER',
      pattern: /(?<![^\W_]|[/-])[A-Z]\d{6}(?![^\W_]|[/-])/gi,
      confidence: 0.6,
      near: anyPhrase`
        ${SENTENCE}, CRN, case reference number, n?delius, community order, unpaid work, pay-?back, supervis\w+, curfew\w*,
        \d+ hours, RAR, MAPPA, (?:his|her|their) (?:probation |supervising )?officer(?:[’']s)? (?:ref(?:erence)?|number)
      `,
      required: true,
      behindName: true,
      because: 'Has the form of a probation reference',
      suggestion: '[probation number removed]',
    },
  ],
  examples: {
    found: [
      'Arrest summons number 25/20BW/01/12345Q',
      'ASN 2520BW0112345Q',
      'ASN: 25 20BW 01 12345 Q',
      'A/S no 25.20BW.01.12345Q',
      'asn 25-20BW-01-12345Q',
      'Arrest/summons 25/20BW/01/12345',
      'CRO 123456/85V',
      'cro number SF97/4321U',
      'PNC 2011/0000456M',
      'pnc id: 98/7654321e',
      '(PNCID 2011/456M)',
      'PNC ID 2011/0000456 M',
      'Picture: SAMPLE_Jermaine_A6174FK_out_June.jpg',
      'Corey Sample-Platt (A6174FK) wrote it in block capitals.',
      'A6174FK is serving four years for burgling a shop.',
      'Darren Sample-Lowe (A1234BC) gets out on the 4th and goes to a hostel.',
      'Prisoner A1234BC at HMP Sample',
      'prison no: a1234bc',
      'He came out in May. His officer’s reference is X418207 if you need her.',
      'Picture: SAMPLE_Jermaine_A6174FK_X418207_out_June.jpg',
      'Gavin Sample-Pugh (case X418207) was given 180 hours.',
      'Her officer tells us that X418207 breached her curfew.',
      'CRN X123456',
      'His probation number is D998877.',
    ],
    clear: [
      'Contract 25/20BW/01/12345R',
      'Opened 25 2026 12 120',
      'Planning 123456/85V',
      'Route 12/34B',
      'Planning application 2011/0000456M',
      'On 11/456 M was late',
      'The printer A1234BC stands in the lobby.',
      'Model A1234BC',
      'Form X123456',
      'Probation spent £123456',
    ],
  },
})
