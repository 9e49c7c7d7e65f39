import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertNotDiscarded } from '../../../shared/domain/applications/amending.ts'
import {
  asSummary,
  assertSameSource,
  assertSaysSomething,
  draftSummary,
  isWorthKeeping,
  summaryPartLabel,
  summaryStateLabel,
} from '../../../shared/domain/applications/summary.ts'
import { changesOf } from '../../../shared/domain/record-fields.ts'
import { note } from '../../audit.ts'
import { assertFresh } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { pageOf, standingOf, theApplication } from '../../records/applications/page.ts'
import { summaryOf } from '../../records/applications/summaries.ts'
import { storedForm } from '../../stored/form.ts'
import { touchApplication } from '../../tables/applications/application.ts'
import { dropSummary, putSummary, summaryRows } from '../../tables/applications/summary.ts'

type Applications = Handlers<OfficeContract>['applications']

/** 要約を書く、確認する、確認を取り消す. A meeting's paper, and no part of what is scored: it may be put right at any time. */
export const summarise: Applications['summarise'] = (ctx, { id, part, source, confirmed, revision, ...typed }) => {
  const before = theApplication(ctx, id)
  const form = storedForm.read(before.form, id)
  const kept = summaryRows(ctx.db, id).find((row) => row.part === part)
  const was = summaryOf(form, part, kept)
  const wasConfirmed = was.state === 'confirmed'
  const label = summaryPartLabel[part]
  const wish = { text: asSummary(typed.text), confirmed }
  assertFresh({ revision }, before, [
    { field: 'text', label: `要約「${label}」`, theirs: was.text, yours: wish.text, stored: was.text },
    {
      field: 'confirmed',
      label: `要約「${label}」の確認`,
      theirs: summaryStateLabel[was.state],
      yours: summaryStateLabel[confirmed ? 'confirmed' : 'draft'],
      stored: wasConfirmed,
    },
  ])
  assertNotDiscarded(standingOf(before))
  assertSameSource(source, was.source)
  assertSaysSomething(wish)
  const [by, at] = confirmed ? [ctx.caller.name, ctx.now] : [null, null]
  const key = { applicationId: id, part }
  if (isWorthKeeping(wish, draftSummary(form, part)))
    putSummary(ctx.db, { ...key, text: wish.text, source, confirmedBy: by, confirmedAt: at })
  else dropSummary(ctx.db, key)
  touchApplication(ctx.db, id)
  note(ctx, 'applications.summarise', id, {
    part,
    label,
    wasConfirmed,
    confirmed,
    ...changesOf({ text: was.text, confirmed: wasConfirmed }, wish),
  })
  return pageOf(ctx, id)
}
