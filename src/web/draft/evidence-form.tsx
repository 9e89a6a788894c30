import type { Kind } from '../../../detectors/contract.ts'
import { Choice, Fold, Text } from '../fields.tsx'
import { EVIDENCE_FIELDS } from './evidence.ts'
import type { Typed } from './typed.ts'

export type Choices = {
  readonly people: Readonly<Record<string, string>>
  readonly consents: Readonly<Record<string, string>>
  readonly accounts: readonly string[]
  /** The account of a post where none is chosen. */
  readonly usualAccount: string | undefined
  readonly platforms: Readonly<Record<string, string>>
  readonly usualKinds: readonly Kind[]
}

const ASSESSED = {
  dpia: 'Data protection impact assessment',
  eqia: 'Equality impact assessment',
} as const

export function Evidence({ typed, choices }: { typed: Typed; choices: Choices }) {
  const open = EVIDENCE_FIELDS.some((name) => typed[name])
  return (
    <Fold summary="Who speaks, sources, consents and assessments" open={open}>
      <Choice
        name="on_behalf_of"
        label="Who will say it?"
        hint="If it is not you, they need a permission to speak too. If they are an approver, another person first confirms that they speak in it."
        value={typed['on_behalf_of']}
        options={{ '': 'I do, or the office as a whole', ...choices.people }}
      />
      <Text
        name="source"
        label="Where figures and quotations come from"
        hint="For example: ONS, Crime Survey, year to June 2026, table 3"
        value={typed['source']}
      />
      <Choice
        name="shown"
        label="Who is to be seen in pictures or film?"
        value={typed['shown']}
        options={{
          '': 'There are none, or not stated',
          'nobody-shown': 'No one who could be recognised',
          consent: 'People whose consent I hold',
          licence: 'Another person’s pictures, under a licence',
          ...choices.consents,
        }}
      />
      <Choice
        name="speech"
        label="Where is the transcript of the film or sound?"
        hint="Captions (.srt or .vtt) count by themselves."
        value={typed['speech']}
        options={{
          '': 'There is none, or not stated',
          transcript: 'The text or another file is the transcript',
          'no-speech': 'No one speaks in it',
        }}
      />
      <Choice
        name="own_device"
        label="Which device were they taken on?"
        value={typed['own_device']}
        options={{ '': 'An office device', yes: 'A personal device' }}
      />
      {Object.entries(ASSESSED).map(([name, label]) => (
        <div class="cs-row">
          <Choice
            name={name}
            label={label}
            value={typed[name]}
            options={{
              '': 'Not stated',
              [name]: 'Done',
              [`${name}-not-needed`]: 'Not needed',
              [`${name}-needed`]: 'Needed, and not done yet',
            }}
          />
          <Text name={`${name}_reference`} label="Reference, or why not" value={typed[`${name}_reference`]} />
        </div>
      ))}
      <Choice
        name="template"
        label="For a letter: was the approved template used?"
        value={typed['template']}
        options={{ '': 'Not stated', yes: 'Yes' }}
      />
      <Text
        name="paro"
        label="Agreed with the Police Area Returning Officer"
        hint="In an election period: when, and with whom"
        value={typed['paro']}
      />
      <Text
        name="advice"
        label="Advice from your manager"
        hint="What the advice was, and when"
        value={typed['advice']}
      />
    </Fold>
  )
}
