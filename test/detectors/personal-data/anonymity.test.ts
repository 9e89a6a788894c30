import { describe, expect, test } from 'vitest'
import { legalAnonymity } from '../../../detectors/personal-data/legal-anonymity.ts'
import { mailRecipients } from '../../../detectors/personal-data/mail-recipients.ts'
import { plainReading } from '../../tools/plain-reading.ts'

const severities = (text: string) => [
  ...new Set([...legalAnonymity.find(plainReading(text, 'press-release'))].map(({ severity }) => severity)),
]

describe('a tie to the role of complainant or child defendant blocks', () => {
  test.each([
    'Shanice Sample-Reid from Mossbank Road, she’s the one who reported the rape behind the pub.',
    'Marisol Sample-Ridge lives in Shirley. She was raped by her manager after the dinner in 2022.',
    'Kyle Sample-Moss, 15, appeared at Walsall Youth Court charged with robbery.',
    'Alfie Sample-Oak, 9, has a new home. The family court made a care order last month.',
  ])('%s', (text) => {
    expect(severities(text)).toContain('block')
  })
})

describe('nearness alone never blocks', () => {
  test.each([
    'We fund a rape helpline, and she was sexually assaulted here in March. Where are you from?\nRuislip Sample-Oak. My father came as a fireman.',
    'Big love to cadet Rhianna Sample-Oak, 14, who is in foster care. You marched well.',
    'DC Mick Sample-Rao is an undercover officer who drinks at the Bell.',
    'Mrs Zofia Sample-Nowak fled her husband. She works at Greggs in Tipton now.',
    'Hodan Sample-Warde has a GRC. It was in the letter.',
    'As you heard from Denis Sample-Moss’s evidence, the department knew in 2017.\nWere the children kept safe from abuse at that time?',
    'Comfort Sample-Reilly opened her door to two little sisters, taken into care that night.',
  ])('%s', (text) => {
    expect(severities(text).filter((severity) => severity === 'block')).toEqual(text.includes('GRC') ? ['block'] : [])
  })
})

describe('the law protects neither a speaker for a body nor a court in general', () => {
  test.each([
    'The Commissioner visited the rape support centre and met manager Jocelyn Sample-Rao, who showed him the rooms where a survivor can give evidence.',
    'Jocelyn Sample-Rao, CEO of the charity, told the panel that a survivor had waited nine months after she was raped.',
    '“Survivors of rape wait too long,” said Jocelyn Sample-Rao, chief executive of the Rowan Centre.',
    'Mrs Jalloh Sample-Oak and her little girl will come to tea. She will explain how a court can hold passports.',
    'They binned the one with arrows and the one with my icons. We tested it with children who had been arrested.',
    'Under an order, a child aged 10 to 17 who has pleaded guilty in the youth court meets a panel.',
  ])('%s', (text) => {
    expect(severities(text).filter((severity) => severity === 'block')).toEqual([])
  })
})

describe('one mail to several people who complained', () => {
  const sent = (text: string, visible: boolean) => {
    const reading = plainReading(text, 'email')
    const recipients = ['ann88@mailbox.example', 'bo.k@letterbox.example', 'cy7@homepost.example'].map((address) => ({
      address,
      visible,
    }))
    const circumstances = { ...reading.circumstances, mail: { sender: 'team@westmids-opcc.example', recipients } }
    return [...mailRecipients.find({ ...reading, circumstances })].find(({ type }) => type === 'COMPLAINANTS_VISIBLE')
  }

  test('is blocked when it shows who complained of abuse', () => {
    expect(sent('You came forward as survivors of sexual abuse.', true)?.severity).toBe('block')
  })

  test('goes to the Chief Executive when it is about other complaints', () => {
    const match = sent('Your complaint about parking will be heard in May.', true)
    expect([match?.severity, match?.reserved]).toEqual(['sign-off', true])
  })

  test('passes in blind copy, and when it is about something else', () => {
    expect(sent('You came forward as survivors of sexual abuse.', false)).toBeUndefined()
    expect(sent('The bus is at the library until four.', true)).toBeUndefined()
  })
})
