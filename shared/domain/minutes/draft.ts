import { courseOf } from '../meeting/course.ts'
import type { Course } from '../meeting/course-types.ts'
import { courseParagraphs } from './draft-course.ts'
import { agreedWords, resultWords } from './draft-deeds.ts'
import { headOf } from './draft-head.ts'
import { alike, type Paragraph } from './paragraph.ts'
import type { MinutesSource } from './source.ts'
import { type Telling, tellingOf } from './telling.ts'

/**
 * 議事概要 as the record of the meeting alone would write it (letters.md W4): 1 日時 to 4 配布資料, 5 議事概要 in the order in which
 * it happened, 6 決定事項 with every item that was decided or carried over, once. Asks no rule and throws nothing: a record
 * that is not whole gives a draft with its gaps.
 */
export function draftMinutes(source: MinutesSource): Paragraph[] {
  const course = courseOf(source.plan, source.entries)
  const telling = tellingOf(source, course)
  return [...headOf(source, course), ...courseParagraphs(telling), ...outcomes(telling, course)]
}

/** 6 決定事項, in the order of the agenda. */
function outcomes(telling: Telling, course: Course): Paragraph[] {
  return [...course.items.values()].flatMap(({ item, state, decision, putOff }) => {
    const outcome = (happened: string, words: string): Paragraph => ({
      key: `outcome:${item.id}`,
      kind: 'outcome',
      label: '',
      at: null,
      itemId: item.id,
      entryIds: [],
      speechId: null,
      memberId: null,
      happened,
      said: [alike(words)],
      dropped: telling.dropped(item.id),
    })
    if (state === 'carried') {
      const reason = putOff.trim() === '' ? '' : `(${putOff.trim()})`
      return [outcome(`${item.title}　継続`, `${item.title}の審議を次回へ継続する${reason}。`)]
    }
    if (decision === null || decision.result === 'held') return []
    if (decision.result === 'agreed')
      return [outcome(`全体　${decision.bodies.length}団体で一致`, agreedWords(telling, decision.bodies))]
    const { result, reserveOrder } = decision
    return [outcome(`${item.title}　決定`, `${resultWords(item.title, { result, reserveOrder })}。`)]
  })
}
