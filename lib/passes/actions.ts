'use server'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import type { FormState } from '@/lib/platform/form-state'
import { newId } from '@/lib/platform/ids'
import { sendMail } from '@/lib/platform/mail'
import { submit } from '@/lib/platform/submit'
import { clientAddress } from '@/lib/sign-in/browser'
import { returnPath } from '@/lib/sign-in/return-path'
import { signAddress } from './address'
import { forgetAsked, forgetPass, keepPass, passToken, readAsked, rememberAsked } from './browser'
import { askForCode, type Code, endPass, passForCode } from './commands'
import { codeMail } from './mail'
import { type Ask, AskInput, TypeInput } from './schema'

const visitors = { visitors: true }

/** Mails a code where the address is of a signatory of the member; the page that follows is the same for every address. */
export async function askForCodeAction(_: FormState, form: FormData): Promise<FormState> {
  const client = await clientAddress()
  const asked: { input?: Ask; code?: Code | null } = {}
  const state = await submit(
    form,
    AskInput,
    async (act, input) => {
      Object.assign(asked, { input, code: await askForCode(act, input, client) })
    },
    visitors,
  )
  const { input, code } = asked
  if (state.status !== 'done' || !input) return state
  const at = signAddress(input.slug, input.memberId, input.version)
  if (code) await rememberAsked({ passId: code.passId, email: input.email, at })
  // After the answer, so that its time does not tell who is a signatory.
  if (code?.mail) after(() => send(code, input))
  redirect(at as Route)
}

async function send({ passId, mail }: Code, { email, version }: Ask): Promise<void> {
  if (!mail) return
  const { personId, ...words } = mail
  await sendMail(codeMail({ ...words, to: email, asked: version ?? words.version }), {
    kind: 'signingCode',
    cause: passId,
    personId,
  })
}

/** The code opens a pass in this browser, and the page on which it was asked for shows the text. */
export async function typeCodeAction(_: FormState, form: FormData): Promise<FormState> {
  const client = await clientAddress()
  const state = await submit(
    form,
    TypeInput,
    async (_act, { at, code }) => {
      // Of which mail it is, the browser knows that asked for it, and no other.
      const asked = await readAsked(at)
      await keepPass(await passForCode(asked?.passId ?? newId(), code, client))
    },
    visitors,
  )
  if (state.status !== 'done') return state
  redirect(returnPath(form.get('at')) as Route)
}

/** Another address: what was asked for here is forgotten. */
export async function askAnewAction(form: FormData): Promise<void> {
  await forgetAsked()
  redirect(returnPath(form.get('at')) as Route)
}

/** Done: the pass ends, and this browser forgets it. */
export async function endPassAction(form: FormData): Promise<void> {
  const token = await passToken()
  if (token) await endPass(token)
  await forgetPass()
  redirect(returnPath(form.get('at')) as Route)
}
