import { isStopped } from '../../core/stop.ts'
import { ACTS, EVIDENCE_NAME } from '../../core/words.data.ts'
import { Contacts } from '../contacts.tsx'
import { ToOpenList } from '../decide/to-open.tsx'
import { Area, Box, Choice, Fold, Send, Text } from '../fields.tsx'
import { useInTerms, useTerms } from '../pack-context.ts'
import { Act } from './act.tsx'
import type { ItemView } from './view.ts'

export function Rare(view: ItemView) {
  const { id, item, mine } = view
  const { progress } = item
  const open = progress === 'awaiting' || progress === 'blocked' || progress === 'approved'
  const waits = open || progress === 'checking'
  const going = progress === 'approved' || progress === 'scheduled' || progress === 'releasing'
  return (
    <>
      {mine && open && (
        <Fold summary="Attach evidence">
          <Act id={id} name="evidence">
            <Choice name="evidence" label="What kind?" options={EVIDENCE_NAME} />
            <Text name="reference" label="Where is it kept?" hint="For example: the file or its number" />
            <Send label={ACTS.attach} look="secondary" />
          </Act>
        </Fold>
      )}
      {mine && waits && !item.mail && (
        <Fold summary="Take it back">
          <Act id={id} name="recall">
            <Text name="reason" id="recall-reason" label="Why?" />
            <Send label={ACTS.recall} look="secondary" />
          </Act>
        </Fold>
      )}
      {!item.hold && (waits || going) && (
        <Fold summary="Put it on hold">
          <Act id={id} name="hold">
            <Text name="reason" id="hold-reason" label="Why must it wait?" />
            <Send label={ACTS.hold} look="warning" />
          </Act>
        </Fold>
      )}
      {(progress === 'released' || progress === 'approved') && (
        <Fold summary="Withdraw it">
          <Act id={id} name="withdraw">
            <Text name="reason" id="withdraw-reason" label="Why is it withdrawn?" />
            <Send label={ACTS.withdraw} look="warning" />
          </Act>
        </Fold>
      )}
      {waits && <Conflict {...view} />}
      <Emergency {...view} />
    </>
  )
}

export function Conflict({ id, people }: Pick<ItemView, 'id' | 'people'>) {
  const inTerms = useInTerms()
  return (
    <Fold summary="Declare a conflict of interest">
      <Act id={id} name="conflict">
        <Choice name="person" label="Who should not decide this?" options={people} />
        <Text
          name="reason"
          id="conflict-reason"
          label="Why?"
          hint={inTerms(
            'If it is about you, someone else decides. About someone else, the Chief Executive first decides whether it ' +
              'is so. About the Chief Executive, the independent reviewer does.',
          )}
        />
        <Send label={ACTS.declareConflict} look="secondary" />
      </Act>
    </Fold>
  )
}

function Emergency(view: ItemView) {
  const { id, item, onCall, mine, snapshot, ring } = view
  if (!onCall || item.progress !== 'awaiting') return null
  return (
    <Fold summary="Release it in an emergency">
      <p class="govuk-body">
        This records that it goes out without approval. We notify the {useTerms().chiefExecutive} and the data
        protection officer at once. Another person reviews it by the end of the next working day. If they do not agree,
        it is taken down and recorded as an incident.
      </p>
      {mine && (
        <p class="govuk-body">
          <strong>You wrote this, so no one else will have seen it before it goes out.</strong> You and people who act
          for you cannot review it afterwards.
        </p>
      )}
      {ring.length > 0 && (
        <>
          <h3 class="govuk-heading-s">Ring first</h3>
          <Contacts people={ring} byPhone />
        </>
      )}
      <ToOpenList view={view} form="emergency" act="release it" ticked={[]} />
      <Act id={id} name="emergency" form="emergency">
        <input type="hidden" name="version" value={item.version} />
        <input type="hidden" name="shown" value={item.shown} />
        <Area name="reason" id="emergency-reason" label="Why can it not wait?" hint="At least 20 characters" rows={3} />
        <Text name="receipt" id="emergency-receipt" label="When did it go out, and how?" />
        <Text name="address" id="emergency-address" label="Its web address, if it has one" type="url" />
        {isStopped(snapshot, id, item.version) && (
          <Box
            id="emergency-despite-stop"
            name="despiteStop"
            value="yes"
            label="Everything is stopped, and this must go out all the same"
          />
        )}
        <Send label={ACTS.emergency} look="warning" />
      </Act>
    </Fold>
  )
}
