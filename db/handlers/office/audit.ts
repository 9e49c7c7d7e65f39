import type { OfficeContract } from '../../../shared/contract/index.ts'
import { audit as contract } from '../../../shared/contract/office/audit.ts'
import { doubtTitle, doubtWords } from '../../../shared/domain/office/doubt.ts'
import { isSound } from '../../../shared/domain/office/soundness.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { auditCount, auditFound, auditFoundCount, auditHead, entryOfHead, firstBadEntry, note } from '../../audit.ts'
import { examineFile } from '../../examine.ts'
import type { Handlers } from '../../handler.ts'
import { recentJobs } from '../../jobs.ts'
import { restoreTriggers } from '../../migrate.ts'
import { toAuditEntry } from '../../records/office/audit-entry.ts'
import { subjectsOf } from '../../records/office/subject.ts'
import { storedJobOutput } from '../../stored/job.ts'
import { peopleOfDeeds } from '../../tables/office/found-deeds.ts'
import type { StoredText } from '../../tables/stored-text.ts'
import { doubtsOfFile, latestOfFile } from '../../truth/raw.ts'

const aDay = 24 * 60 * 60 * 1000

/** Two PCs agree no better than that. */
const clocksAgree = 2 * 60 * 1000

const isBehind = (now: string, latest: string | null): string | null =>
  latest !== null && Date.parse(latest) - Date.parse(now) > clocksAgree ? latest : null

/** The last 検査 as it is remembered; one of an earlier version of the program has looked at less. */
function lastOf(output: StoredText<'job-output'>, id: string, at: string, by: string) {
  const read = contract.check.output.safeParse(storedJobOutput.read(output, id))
  return read.success ? { at, by, sound: isSound(read.data) } : null
}

export const audit: Handlers<OfficeContract>['audit'] = {
  entries({ db, sight }, { before, limit, ...sought }) {
    const subject = subjectsOf({ db, sight })
    const page = auditFound(db, sought, { before: before ?? Number.MAX_SAFE_INTEGER, limit })
    return {
      entries: page.map((row) => {
        const entry = toAuditEntry(row, sight)
        const { subjectName, route } = subject(entry)
        return { ...entry, subjectName, route }
      }),
      found: auditFoundCount(db, sought),
      people: peopleOfDeeds(db).map(({ who }) => who),
      head: auditHead(db),
      total: auditCount(db),
    }
  },

  standing(ctx) {
    const checks = recentJobs(ctx.db, { name: 'audit.check', profileId: '', limit: 10 })
    const done = checks.find(({ state }) => state === 'done')
    return {
      doubts: doubtsOfFile(ctx.db).map(({ kind, count, place }) => ({
        kind,
        count,
        title: doubtTitle[kind](count, place),
        words: doubtWords[kind],
      })),
      last:
        done?.output && done.ended_at !== null ? lastOf(done.output, done.id, done.ended_at, done.started_by) : null,
      due:
        checks.every(({ state }) => state !== 'running') &&
        (done?.ended_at == null || Date.parse(ctx.now) - Date.parse(done.ended_at) > aDay),
      clockBehind: isBehind(ctx.now, latestOfFile(ctx.db)),
    }
  },

  accept(ctx, { reason }) {
    const doubts = doubtsOfFile(ctx.db)
    if (doubts.length === 0)
      throw new Refusal('invalid', 'この台帳ファイルに、確かめることはありません。承認は要りません。')
    restoreTriggers(ctx.db)
    note(ctx, 'audit.accept', 'office', { doubts: doubts.map(({ kind, count }) => ({ kind, count })), reason })
    return { doubts: doubts.length }
  },

  verify: ({ db }, { head }) => ({
    printed: head === '' ? null : { seq: entryOfHead(db, head)?.seq ?? null },
    ...examineFile(db),
    entries: auditCount(db),
    firstBad: firstBadEntry(db),
    head: auditHead(db),
  }),
}
