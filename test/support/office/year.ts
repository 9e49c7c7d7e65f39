import { randomUUID } from 'node:crypto'
import type { ApplicationForm } from '../../../shared/domain/applications/form.ts'
import { readingOf } from '../forms/made-up-form.ts'
import type { Direct } from './direct-client.ts'

/** Takes a form in as if its e-mail had come at that moment. */
export function takeIn(ask: Direct, form: ApplicationForm, receivedAt: string, fy = 2026): string {
  const id = randomUUID()
  ask.intake.takeIn({
    id,
    fy,
    receivedAt,
    sender: { name: '見本 太郎', address: 'sample@example.lg.jp', subject: '応募書の提出' },
    messageId: `<${id}@example.lg.jp>`,
    reading: readingOf(form),
    files: [],
  })
  return id
}

/** Takes in, registers and passes an application, with every item of the check answered as ○ by hand. */
export function passed(ask: Direct, form: ApplicationForm, receivedAt: string, fy = 2026): string {
  const id = takeIn(ask, form, receivedAt, fy)
  let page = ask.intake.register({ id, revision: ask.applications.get({ id }).revision })
  if (page.late)
    page = ask.applications.decideLate({ id, decision: 'accepted', reason: '通信障害のため', revision: page.revision })
  page = ask.applications.move({ id, to: 'checking', revision: page.revision })
  for (const { itemId } of page.checks.filter((check) => check.result !== 'ok'))
    page = ask.checks.record({ id, itemId, result: 'ok', note: '電話で確認', revision: page.revision })
  ask.applications.move({ id, to: 'eligible', revision: page.revision })
  return id
}

/** A reviewer with every score given, by criterion in order; `scores` by application id. */
export function score(ask: Direct, reviewerId: string, scores: Readonly<Record<string, readonly number[]>>): void {
  const grid = ask.scores.grid({ fy: 2026, reviewerId })
  for (const sheet of grid.sheets) {
    const given = scores[sheet.applicationId]
    if (!given || sheet.state !== 'open') continue
    let { revision } = sheet
    for (const [index, criterion] of grid.criteria.entries())
      revision = ask.scores.record({
        sheetId: sheet.id,
        criterionId: criterion.id,
        raw: given[index] ?? null,
        revision,
      }).revision
  }
  ask.scores.submit({ fy: 2026, reviewerId })
}
