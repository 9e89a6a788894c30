import { drafting } from './drafting.ts'
import { gone } from './gone.ts'
import { once } from './once.ts'
import { steps } from './steps.ts'

/** Everything essential works without this: it makes waiting shorter and reaching easier. */
document.documentElement.classList.add('cs-scripted')
gone()
once()
const step = steps()
const form = document.querySelector<HTMLFormElement>('form.cs-draft')
if (form) drafting(form, step)
// A problem is where reading begins.
document.getElementById('problem')?.focus()
