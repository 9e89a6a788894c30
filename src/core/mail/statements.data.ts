/** A used version never changes: declarations on record name it. */
export const STATEMENTS: Readonly<Record<string, string>> = {
  '1':
    'I have checked this email and its attachments, what was found in them, and its recipients. ' +
    'They may receive it, and I answer for sending it.',
}

export const CURRENT_STATEMENT = '1'
