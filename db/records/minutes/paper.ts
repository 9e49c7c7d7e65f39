import type { z } from 'zod'
import type { minutesPaper } from '../../../shared/contract/meeting/minutes-records.ts'
import { labelWords } from '../../../shared/domain/letters/words.ts'
import { type MinutesVersion, printedMinutes } from '../../../shared/domain/minutes/layout.ts'
import { minutesStateLabel, notYetPrinted } from '../../../shared/domain/minutes/round.ts'
import { missing } from '../../fresh.ts'
import type { Seeing } from '../../handler.ts'
import { storedFrozenMinutes } from '../../stored/meeting/frozen-minutes.ts'
import { officeRow } from '../../tables/office/office.ts'
import { theMinutes } from './standing.ts'

type Paper = z.input<typeof minutesPaper>

/** What W4 prints of a version: what was frozen, where it was; else what stands there now, with what stops it. */
export function minutesPaperOf(
  { db }: Seeing,
  { id, roundId, which }: { readonly id: string; readonly roundId: string | null; readonly which: MinutesVersion },
): Paper {
  const found = theMinutes(db, id)
  const { meeting, rounds, standing } = found
  const round = roundId === null ? found.round : rounds.find((each) => each.id === roundId)
  if (round === undefined) throw missing('議事概要の版')
  const office = officeRow(db)
  if (!office) throw new Error('an office has its row')
  const { fy, no, heldOn } = meeting.row
  const base = {
    fy,
    no,
    heldOn,
    which,
    office: office.officeName,
    practice: office.practice === 1,
    label: labelOf(which, office),
  }
  if (round?.frozen != null) {
    const { head, frozenAt, version, ...frozen } = storedFrozenMinutes.read(round.frozen, round.id)
    return { ...base, version, state: round.state, lines: [...frozen[which]], stops: [], head, frozenAt }
  }
  const isNow = round === found.round
  return {
    ...base,
    version: round?.version ?? rounds.length + 1,
    state: round?.state ?? 'draft',
    lines: printedMinutes(found.paragraphs, which),
    stops: isNow
      ? notYetPrinted(standing, which)
      : [`この版は、${minutesStateLabel.frozen}する前に新しい版になりました。`],
    head: '',
    frozenAt: null,
  }
}

/** What is for the public bears the lowest label (letters.md W7). */
const labelOf = (which: MinutesVersion, { label, handling }: { readonly label: string; readonly handling: string }) =>
  which === 'public' ? '機密性1情報' : labelWords(label, handling)
