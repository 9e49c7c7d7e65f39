import type { z } from 'zod'
import type { minutesPage } from '../../../shared/contract/meeting/minutes-records.ts'
import { notYetFrozen, notYetPrinted, notYetSent } from '../../../shared/domain/minutes/round.ts'
import type { ShownParagraph } from '../../../shared/domain/minutes/shown.ts'
import type { Seeing } from '../../handler.ts'
import { storedFrozenMinutes } from '../../stored/meeting/frozen-minutes.ts'
import { materialRows } from '../../tables/meeting/meeting.ts'
import type { MinutesRoundRow } from '../../tables/meeting/minutes.ts'
import { type MinutesFound, theMinutes } from './standing.ts'

type Page = z.input<typeof minutesPage>

export function minutesPageOf({ db }: Seeing, id: string): Page {
  const found = theMinutes(db, id)
  const { meeting, source, rounds, round, standing, checks } = found
  const { row, course } = meeting
  const frozen = round?.frozen == null ? null : storedFrozenMinutes.read(round.frozen, round.id)
  return {
    ...{ id, fy: row.fy, no: row.no, heldOn: row.heldOn, meetingRevision: row.revision },
    ...{ openedAt: course.openedAt, closedAt: course.closedAt },
    drawnFrom: source.entries.length + source.speeches.length,
    state: standing.state,
    version: round?.version ?? rounds.length + 1,
    round: round === null ? null : toRound(round),
    former: rounds.filter(({ supersededAt }) => supersededAt !== null).map(toRound),
    paragraphs: paragraphsShown(found),
    frozen: frozen === null ? null : { internal: [...frozen.internal], public: [...frozen.public] },
    lost: found.lost.map(({ key, words, publicWords, source: mark, revision }) => ({
      ...{ key, words, publicWords, source: mark, revision },
    })),
    checks: checks.map(({ check, says, gaps }) => ({ check, says, gaps: [...gaps] })),
    answers: found.answers.map(({ roundId: _, ...answer }) => answer),
    materials: materialRows(db, id).map(({ meetingId: _, position: __, toCollect, ...each }) => ({
      ...each,
      toCollect: toCollect === 1,
    })),
    members: source.members.map(({ id: memberId, name }) => {
      const stay = course.people.get(memberId)?.stays.at(-1)
      return { id: memberId, name, mode: stay?.mode ?? 'room', proxy: stay?.proxy ?? '' }
    }),
    notYet: {
      send: notYetSent(standing),
      freeze: notYetFrozen(standing),
      internal: notYetPrinted(standing, 'internal'),
      public: notYetPrinted(standing, 'public'),
    },
  }
}

export function toRound(round: MinutesRoundRow): z.input<typeof minutesPage>['former'][number] {
  const frozen = round.frozen === null ? null : storedFrozenMinutes.read(round.frozen, round.id)
  const { id, version, state, sentOn, dueOn, publishedOn, supersededAt, reason, revision } = round
  return {
    ...{ id, version, state, sentOn, dueOn, publishedOn, supersededAt, reason, revision },
    frozenAt: frozen?.frozenAt ?? null,
    frozenBy: frozen?.frozenBy ?? '',
    head: frozen?.head ?? '',
  }
}

function paragraphsShown({ paragraphs, internal, edits, changed }: MinutesFound): Page['paragraphs'] {
  const marks = new Map(internal.map(({ key, mark }) => [key, mark]))
  const byKey = new Map(edits.map((each) => [each.key, each]))
  return paragraphs.map((paragraph) => {
    const { key, kind, label, at, itemId, memberId, speechId, happened } = paragraph
    const { words, publicWords, dropped, state, drawn, source } = paragraph
    const edit = byKey.get(key)
    return {
      ...{ key, kind, label, at, itemId, memberId, speechId, happened },
      ...{ words, publicWords, dropped, state, drawn, source },
      mark: marks.get(key) ?? '',
      said: paragraph.said.map((each) => ({ words: each.words, open: each.open, isMissing: each.isMissing ?? false })),
      secrets: secretsShown(paragraph),
      edit:
        edit === undefined || (edit.words === null && edit.publicWords === null)
          ? null
          : { words: edit.words, publicWords: edit.publicWords, by: edit.writtenBy, at: edit.writtenAt },
      revision: edit?.revision ?? 0,
      changed: changed.has(key),
    }
  })
}

const secretsShown = ({ secrets, publicWords }: ShownParagraph): Page['paragraphs'][number]['secrets'] =>
  secrets.map(({ kind, isSure, from, to }) => ({ kind, isSure, words: (publicWords ?? '').slice(from, to) }))
