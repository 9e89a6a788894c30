import { checking } from './checking.ts'
import { comparing } from './comparing.ts'
import { countdown, deciding } from './deciding.ts'
import { drafting } from './drafting.ts'
import { gone } from './gone.ts'
import { once } from './once.ts'
import { opening } from './opening.ts'
import { pictures } from './pictures.ts'
import { playing } from './playing.ts'
import { printing } from './printing.ts'
import { quoting } from './quoting.ts'
import { slow } from './slow.ts'
import { steps } from './steps.ts'
import { striking } from './striking.ts'

/** Everything essential works without this script. */
document.documentElement.classList.add('cs-scripted')
gone()
const sendAgain = once()
printing()
pictures()
const step = steps()
const waits = document.querySelector<HTMLElement>('[data-checking]')
if (waits) checking(waits)
const form = document.querySelector<HTMLFormElement>('form.cs-draft')
if (form) drafting(form, step)
const decision = document.querySelector<HTMLFormElement>('form#decision')
if (decision) deciding(decision)
if (decision) striking(decision)
const compare = document.querySelector<HTMLFormElement>('form.cs-compare')
if (compare) comparing(compare)
for (const one of document.querySelectorAll<HTMLElement>('.cs-opening')) opening(one)
for (const one of document.querySelectorAll<HTMLElement>('.cs-recording')) playing(one)
for (const one of document.querySelectorAll<HTMLElement>('[data-until]')) countdown(one)
const comment = document.querySelector<HTMLFormElement>('form#comment-form')
if (comment) quoting(comment)
for (const one of document.querySelectorAll<HTMLFormElement>('form[data-slow]')) slow(one, sendAgain)
document.getElementById('problem')?.focus()
