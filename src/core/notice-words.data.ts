import type { NoticeKind, NoticePlace } from './notice.ts'

type Words = { readonly subject: string; readonly line: string; readonly place: NoticePlace }

/** Without title, content, reason or name; `notice-facts.ts` adds what a person may know. */
export const NOTICES: Readonly<Record<NoticeKind, Words>> = {
  checked: {
    subject: 'Your draft has been checked',
    line: 'Checking took longer than usual. The page of the draft says what was found and what happens next.',
    place: 'item',
  },
  'to-decide': {
    subject: 'A draft waits for your decision',
    line: 'A draft was routed to you for sign-off.',
    place: 'decide',
  },
  'to-advise': {
    subject: 'Your advice is asked for',
    line: 'A draft waits for your advice before it is signed off.',
    place: 'item',
  },
  nudge: {
    subject: 'A draft still waits for your decision',
    line: 'Half of the time for this decision has passed.',
    place: 'decide',
  },
  escalated: {
    subject: 'A draft was passed on to you',
    line: 'The time for this decision is running out, so you may decide it too.',
    place: 'decide',
  },
  overdue: {
    subject: 'A decision is overdue',
    line: 'The time for this decision has passed. It is held until an approver decides.',
    place: 'decide',
  },
  'nobody-can-decide': {
    subject: 'No approver is available for a draft',
    line: 'Nobody who may sign it off is available. A delegation may be needed.',
    place: 'item',
  },
  approved: {
    subject: 'Your draft was approved',
    line: 'Check whether it has conditions before you release it.',
    place: 'item',
  },
  'signed-off-in-part': {
    subject: 'Your draft was signed off in part',
    line: 'Another person must also sign it off before it goes out.',
    place: 'item',
  },
  advised: { subject: 'Advice was given on your draft', line: 'Open the draft to read the advice.', place: 'item' },
  returned: {
    subject: 'Your draft was returned for changes',
    line: 'Open the draft to see what to change.',
    place: 'item',
  },
  rejected: { subject: 'Your draft was rejected', line: 'Open the draft to see why.', place: 'item' },
  commented: {
    subject: 'New comment on a draft',
    line: 'You submitted it, decided on it or commented on it.',
    place: 'item',
  },
  'comments-asked': {
    subject: 'A colleague asks for your comments on a draft',
    line: 'They have not submitted it yet. Your home page leads to it.',
    place: 'home',
  },
  'draft-commented': {
    subject: 'A colleague commented on your draft',
    line: 'Open the draft from your home page to read the comment.',
    place: 'home',
  },
  disputed: {
    subject: 'A finding is disputed',
    line: 'The author says that a finding is wrong. Decide whether it is.',
    place: 'decide',
  },
  ruled: { subject: 'Your dispute was answered', line: 'Open the draft to read the answer.', place: 'item' },
  'on-hold': { subject: 'A draft was put on hold', line: 'Nothing goes out until the hold is lifted.', place: 'item' },
  'hold-lifted': { subject: 'A hold was lifted', line: 'The draft continues where it stopped.', place: 'item' },
  lapsed: { subject: 'An approval has ended', line: 'It must be approved again before it goes out.', place: 'item' },
  reopened: { subject: 'A draft was opened again', line: 'A decision on it was taken back.', place: 'item' },
  'to-publish': {
    subject: 'A draft is ready to go out',
    line: 'It was approved and its time has come.',
    place: 'item',
  },
  'not-sent': {
    subject: 'A release did not go out',
    line: 'Countersign could not send it and will try again. Check whether you need to act.',
    place: 'item',
  },
  'approval-ends': { subject: 'An approval ends soon', line: 'It has not gone out yet.', place: 'item' },
  released: { subject: 'A draft has gone out', line: 'Its release was confirmed.', place: 'item' },
  withdrawn: { subject: 'A draft was withdrawn', line: 'It must not go out, or must be taken down.', place: 'item' },
  'take-down': {
    subject: 'Something must be taken down',
    line: 'It was withdrawn after it had gone out, or while it was being sent.',
    place: 'item',
  },
  emergency: {
    subject: 'Something went out in an emergency',
    line: 'It went out before sign-off and must be reviewed now.',
    place: 'item',
  },
  'emergency-review': {
    subject: 'An emergency release waits for review',
    line: 'It must be ratified or taken down.',
    place: 'decide',
  },
  'emergency-overdue': {
    subject: 'An emergency release is still not reviewed',
    line: 'The time for its review has passed.',
    place: 'decide',
  },
  ratified: { subject: 'An emergency release was ratified', line: 'What went out can stay published.', place: 'item' },
  'not-ratified': {
    subject: 'An emergency release was not ratified',
    line: 'What went out must be taken down.',
    place: 'item',
  },
  'mail-missing': {
    subject: 'An approved email was not sent',
    line: 'It was approved, but the mail server no longer holds it. The sender must send it again.',
    place: 'item',
  },
  'mail-gone': {
    subject: 'A held email has left the mail server',
    line: 'Nobody has decided on it, and Countersign did not let it go. Somebody may have sent or deleted it by hand.',
    place: 'item',
  },
  'mail-unchecked': {
    subject: 'An email went out that should have been held',
    line: 'It went out unchecked while the service was away, and was checked afterwards. The log of mail has its reference.',
    place: 'home',
  },
  'mail-limit': {
    subject: 'Too many held emails from one sender',
    line: 'So many emails of one sender wait for sign-off that further ones are put off until there are fewer.',
    place: 'home',
  },
  incident: { subject: 'An incident was recorded', line: 'Open the item to read about it.', place: 'item' },
  'review-due': { subject: 'A publication is due for review', line: 'Check that it is still right.', place: 'item' },
  'out-of-date': { subject: 'A publication is out of date', line: 'Its day has passed.', place: 'item' },
  'page-differs': {
    subject: 'A page is not what was approved',
    line: 'The published page was compared with what was approved, and differs.',
    place: 'item',
  },
  'delegation-offered': {
    subject: 'A delegation was offered to you',
    line: 'It takes effect once you accept it.',
    place: 'delegations',
  },
  'delegation-accepted': {
    subject: 'Your delegation was accepted',
    line: 'It counts from its first day.',
    place: 'delegations',
  },
  'delegation-ended': { subject: 'A delegation has ended', line: 'It no longer counts.', place: 'delegations' },
  'declaration-due': { subject: 'Your annual declaration is due', line: 'It takes a minute.', place: 'me' },
  'training-due': { subject: 'Your training is due', line: 'Your page says which.', place: 'me' },
  'password-due': {
    subject: 'A password is due to be changed',
    line: 'The register of accounts says which.',
    place: 'registers',
  },
  sighting: {
    subject: 'Unapproved content was reported',
    line: 'Open the register to read the report.',
    place: 'registers',
  },
  interest: { subject: 'An interest may affect a draft', line: 'Open the register to see which.', place: 'registers' },
  'legal-hold': {
    subject: 'A legal hold was placed or ended',
    line: 'It decides how long the content of a draft is kept.',
    place: 'keeping',
  },
  'content-erased': {
    subject: 'The content of a draft was erased',
    line: 'It was erased before its retention period ended. Its history is kept.',
    place: 'item',
  },
  shared: {
    subject: 'A draft was shared with you',
    line: 'You may read it and comment on it. It does not wait for your decision.',
    place: 'item',
  },
  'glass-asked': {
    subject: 'Someone asks to read a closed item',
    line: 'It is a draft or a held email that is not theirs to read. A second person must allow or refuse it.',
    place: 'keeping',
  },
  'glass-answered': {
    subject: 'A request to read was answered',
    line: 'Open the item to read the answer.',
    place: 'keeping',
  },
  'glass-broken': {
    subject: 'A closed item was opened for reading',
    line: 'Someone without access opened it, as a second person had allowed.',
    place: 'keeping',
  },
  anchor: {
    subject: 'The anchor of the record',
    line: 'Keep this email. Its line can prove later that the record was not rewritten.',
    place: 'home',
  },
  'not-handed-in': {
    subject: 'A draft could not be submitted',
    line: 'Your home page says why.',
    place: 'home',
  },
  'conflict-claimed': {
    subject: 'A conflict of interest was declared on a draft',
    line: 'It waits for an answer. Until then the person it names cannot approve the draft.',
    place: 'item',
  },
  'conflict-answered': {
    subject: 'A conflict of interest was answered',
    line: 'Open the draft to read the answer.',
    place: 'item',
  },
  'to-clear': {
    subject: 'Your held email waits for you',
    line: 'It was checked again. Read what was found, and say whether it may go.',
    place: 'mail',
  },
  'declaration-sampled': {
    subject: 'A declaration waits for you to look at it',
    line: 'A sender cleared their own held email, and it is in the sample. Say whether the declaration was right.',
    place: 'declaration',
  },
  'declaration-unjudged': {
    subject: 'A declaration still waits for you to look at it',
    line: 'The email closes to you in a few days. Say whether the declaration was right.',
    place: 'declaration',
  },
  'declaration-wrong': {
    subject: 'Your declaration about an email was judged wrong',
    line: 'An incident was opened. Open the email to read what was wrong, and what to do next.',
    place: 'mail',
  },
  'details-changed': {
    subject: 'Your name or address on the register was changed',
    line: 'Mail from Countersign comes to this address. If you did not expect this change, tell the Chief Executive now.',
    place: 'me',
  },
  'details-changed-before': {
    subject: 'Your address on the register was changed',
    line: 'Mail from Countersign no longer comes to this address. If you did not expect this change, tell the Chief Executive now.',
    place: 'me',
  },
  'decider-added': {
    subject: 'Somebody new may sign off, or release in an emergency',
    line: 'A role that decides was given to somebody on the register of people. If you did not expect this, take the role away and tell your IT team.',
    place: 'people',
  },
  'password-chosen': {
    subject: 'You have a new password and app to sign in',
    line: 'Somebody opened an invitation in your name. If it was not you, tell the Chief Executive now: they can sign in as you.',
    place: 'me',
  },
  observing: {
    subject: 'Observe-only mode for mail is on',
    line: 'Mail that would be held is sent and counted. What must never go out is refused all the same.',
    place: 'observed',
  },
  'observing-ends': {
    subject: 'Observe-only mode for mail ends soon',
    line: 'After its last day, mail is held again. The page says which day that is, and where to extend it.',
    place: 'observed',
  },
  'all-stopped': {
    subject: 'Everything that goes out was stopped',
    line: 'Nothing that is approved, scheduled or on its way goes out until somebody lets it go. The page says why.',
    place: 'stop',
  },
  'let-go': { subject: 'Your item may go out again', line: 'It was stopped, and has been let go.', place: 'item' },
  'stop-ended': {
    subject: 'The stop of everything has ended',
    line: 'What is approved can go out again.',
    place: 'stop',
  },
  digest: { subject: 'Today’s decisions', line: 'Drafts wait for your decision.', place: 'home' },
}
