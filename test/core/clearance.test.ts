import { describe, expect, test } from 'vitest'
import { rules } from '../../detectors/index.ts'
import { judge } from '../../src/core/judge.ts'
import { CLEARANCES, type Clearer, UNLISTED } from '../../src/core/mail/clearance.data.ts'
import { clearanceOf, clearedByFindings, settingOf } from '../../src/core/mail/clearance.ts'
import { CURRENT_STATEMENT, STATEMENTS } from '../../src/core/mail/statements.data.ts'
import { registerOf } from '../../src/core/register/all.ts'
import type { Finding, Review } from '../../src/core/review.ts'

const finding = (more: Partial<Finding>): Finding => ({
  ...{ rule: 'personal-data/phone', detector: 'personal-data', type: 'PHONE', severity: 'sign-off', confidence: 0.9 },
  ...{ part: 'body', partKind: 'body', start: 0, end: 4, paragraphs: ['46'], because: 'A number', advice: 'Check it.' },
  ...more,
})
const reviewOf = (findings: readonly Finding[], more: Partial<Review> = {}): Review => ({
  ...{ findings, unread: [], failures: [] },
  ...more,
})
const clearerOf = (review: Review, mail = {}) => clearedByFindings(review, judge(review), mail)

/** Whatever an office could write into its settings, bounds or not. */
const LOOSEST = {
  selfRelease: rules.map(({ id }) => id),
  ...Object.fromEntries(CLEARANCES.map(({ id }) => [settingOf(id), 'sender' as Clearer])),
}

const NEVER: readonly Partial<Finding>[] = [
  ...rules
    .filter(({ id }) => /^(?:markings|political|crest-and-logo)\//.test(id))
    .map(({ id }) => ({ rule: id, type: 'ANY' })),
  { rule: 'confidentiality/credential', type: 'CREDENTIAL' },
  { rule: 'confidentiality/operational', type: 'OPERATIONAL' },
  { rule: 'confidentiality/second-voice', type: 'OPERATIONAL_DETAIL' },
  { rule: 'confidentiality/sub-judice', type: 'SUB_JUDICE' },
  { rule: 'confidentiality/media-contact', type: 'MEDIA_CONTACT' },
  { rule: 'conduct/second-voice', type: 'DEFAMATION' },
  { rule: 'personal-data/legal-anonymity', type: 'VICTIM_OR_CHILD_IDENTITY' },
  { rule: 'personal-data/second-voice', type: 'VICTIM_OR_CHILD_IDENTITY' },
  { rule: 'personal-data/second-voice', type: 'SPECIAL_CATEGORY' },
  { rule: 'personal-data/second-voice', type: 'CRIMINAL_OFFENCE' },
  { rule: 'personal-data/special-category', type: 'SPECIAL_CATEGORY' },
  { rule: 'personal-data/criminal-offence', type: 'CRIMINAL_OFFENCE' },
  { rule: 'personal-data/recognised', type: 'JOINT_RISK' },
  { rule: 'personal-data/age', type: 'AGE' },
  { rule: 'personal-data/phone', type: 'VICTIM_OR_CHILD_IDENTITY' },
  { rule: 'publication/photo-evidence', type: 'PHOTO_EVIDENCE' },
  { rule: 'a/rule-of-tomorrow', type: 'NEW' },
]

describe('the table of clearances', () => {
  test('has a class for every rule', () => {
    const unlisted = rules.filter(({ id }) => clearanceOf(finding({ rule: id, type: 'ANY' })) === UNLISTED)
    expect(unlisted.map(({ id }) => id)).toEqual([])
  })

  test('leaves a number that is spoken to an approver', () => {
    expect(clearerOf(reviewOf([finding({ rule: 'personal-data/spoken-number', type: 'ANY' })]))).toBe('approver')
  })

  test('names only rules that exist, and a choice that is allowed', () => {
    const ids = new Set(rules.map(({ id }) => id))
    for (const { matches, allowed, clearedBy } of CLEARANCES) {
      const named = matches.map((one) => one.split('#')[0]!).filter((one) => one !== '' && !one.endsWith('*'))
      expect(named.filter((one) => !ids.has(one))).toEqual([])
      expect(allowed).toContain(clearedBy)
    }
  })

  test('leaves ordinary personal data to the sender unless the office moves it', () => {
    const review = reviewOf([finding({}), finding({ rule: 'personal-data/person', type: 'PERSON' })])
    expect(clearerOf(review)).toBe('sender')
    expect(clearerOf(review, { clearsContactDetails: 'chief-executive' })).toBe('chief-executive')
    const number = reviewOf([finding({ rule: 'personal-data/nhs-number', type: 'NHS_NUMBER' })])
    expect(clearerOf(number)).toBe('approver')
    expect(clearerOf(number, { clearsOfficialNumbers: 'sender' })).toBe('sender')
    expect(clearerOf(number, { selfRelease: ['personal-data/nhs-number'] })).toBe('sender')
  })

  test('leaves what reads like abuse to an approver unless the office moves it', () => {
    const review = reviewOf([finding({ rule: 'conduct/second-voice', type: 'UNPROFESSIONAL_TONE' })])
    expect(clearerOf(review)).toBe('approver')
    expect(clearerOf(review, { clearsClassifiedConduct: 'sender' })).toBe('sender')
    expect(clearerOf(reviewOf([finding({ rule: 'conduct/bulk', type: 'BULK' })]))).toBe('sender')
  })

  test.each([
    ['conduct/second-voice', 'DEFAMATION'],
    ['confidentiality/second-voice', 'OPERATIONAL_DETAIL'],
  ])('leaves what %s finds of type %s to the Chief Executive', (rule, type) => {
    for (const mail of [{}, LOOSEST])
      expect(clearerOf(reviewOf([finding({ rule, type })]), mail)).toBe('chief-executive')
  })

  test.each(NEVER)('never leaves $rule ($type) to the sender, whatever the settings', (never) => {
    for (const mail of [{}, LOOSEST]) {
      expect(['approver', 'chief-executive', 'nobody']).toContain(clearerOf(reviewOf([finding(never)]), mail))
      expect(clearerOf(reviewOf([finding({}), finding(never)]), mail)).not.toBe('sender')
    }
  })

  test.each(rules.map(({ id }) => id))(
    'leaves nothing that blocks, and nothing reserved, to the sender: %s',
    (rule) => {
      expect(clearerOf(reviewOf([finding({ rule, severity: 'block' })]), LOOSEST)).toBe('nobody')
      const reserved = clearerOf(reviewOf([finding({ rule, reserved: true })]), LOOSEST)
      expect(reserved).toBe('chief-executive')
    },
  )

  test('leaves nothing that was not read or not checked to the sender', () => {
    const unread = [{ part: 'attachment:1', why: 'It is encrypted.' }]
    expect(clearerOf(reviewOf([finding({})], { unread }), LOOSEST)).toBe('approver')
    const failures = [{ rule: 'conduct/bulk', why: 'It threw.' }]
    expect(clearerOf(reviewOf([finding({})], { failures }), LOOSEST)).toBe('approver')
    expect(clearerOf(reviewOf([], { unread }), LOOSEST)).toBe('approver')
  })

  test('has a field on the register for each class that can be moved, with its bounds as options', () => {
    const { fields } = registerOf('mail-rules')
    for (const { id, allowed, clearedBy } of CLEARANCES) {
      const field = fields.find(({ name }) => name === settingOf(id))
      if (allowed.length === 1) expect(field).toBeUndefined()
      else expect(field).toMatchObject({ kind: 'choice', usual: clearedBy })
      if (field) expect(Object.keys(field.options!)).toEqual([...allowed])
    }
  })

  test('keeps the wording of every declaration that was ever used', () => {
    expect(STATEMENTS).toEqual({
      '1':
        'I have checked this email and its attachments, what was found in them, and its recipients. ' +
        'They may receive it, and I answer for sending it.',
    })
    expect(Object.keys(STATEMENTS)).toContain(CURRENT_STATEMENT)
  })
})
