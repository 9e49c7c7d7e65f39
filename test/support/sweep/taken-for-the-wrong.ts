import { madeUpForm, readingOf } from '../forms/made-up-form.ts'
import type { Direct } from '../office/direct-client.ts'

/** A draft becomes a version of an application, turns out to be another body's, goes there, and on, and is thrown away. */
export function takenForTheWrong(ask: Direct, id: string, draftId: string) {
  const now = (of: string) => ({ id: of, revision: ask.applications.get({ id: of }).revision })
  ask.intake.replaceWith({ ...now(id), draftId })
  ask.intake.takeVersionOut({
    ...{ ...now(id), jis2: '03', reason: '差出人が違う', sender: { name: '', address: '', subject: '' } },
    reading: { readings: readingOf(madeUpForm('青森県')).readings, cover: null, detail: null },
  })
  ask.intake.moveTo({ ...now(draftId), jis2: '04', reason: '' })
  ask.intake.discard(now(draftId))
  return ask.applications.get({ id })
}
