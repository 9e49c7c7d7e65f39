import { describe, expect, it } from 'vitest'
import type { Away } from '../../../shared/domain/travel/course.ts'
import {
  type AtDesk,
  type Brought,
  notReturned,
  notReturnedWords,
  whyNotReturned,
} from '../../../shared/domain/travel/returning.ts'

const away: Away = {
  ...{ id: 'journey', destination: '会議用ノートPC', takenBy: '見本 太郎', takenAt: '2026-06-01T09:00:00+09:00' },
  ...{ side: 'desk', homeBy: null, homeAt: null },
}
const desk: AtDesk = { practice: false, first: 'a1', seq: 7, hash: 'a7', away, past: [] }
const brought: Brought = {
  ...{ practice: false, first: 'a1', seq: 12, hashAtParting: 'a7' },
  travel: { id: 'journey', side: 'laptop', homeAt: '2026-06-01T18:00:00+09:00' },
}
const past = (ended: 'returned' | 'cancelled') => [
  { id: 'journey', ended, endedBy: '見本 太郎', endedAt: '2026-06-01T19:00:00+09:00' },
]
const travel = { id: 'journey', side: 'laptop' as const, homeAt: null }

const cases: readonly [string, Partial<AtDesk>, Partial<Brought>, RegExp][] = [
  ['practice', {}, { practice: true }, /本物の台帳には戻せません/],
  ['practice', { practice: true }, {}, /練習用の台帳に、本物の台帳は戻せません/],
  ['foreign', {}, { first: 'b1' }, /別の台帳です/],
  ['atHome', { away: null }, {}, /持ち出し中ではありません/],
  ['returned', { away: null, past: past('returned') }, {}, /二度は戻せません/],
  ['cancelled', { away: null, past: past('cancelled') }, {}, /取り消されています/],
  ['older', {}, { seq: 6, hashAtParting: null }, /持ち出した時より古い/],
  ['other', {}, { travel: { ...travel, id: 'before' } }, /今の持ち出しのものではありません/],
  ['other', {}, { travel: null }, /今の持ち出しのものではありません/],
  ['desk', {}, { travel: { ...travel, side: 'desk' } }, /ここに残した台帳のコピー/],
  // A deed at the desk after the parting; one of the laptop's in the place of the desk's last.
  ['forked', { seq: 8, hash: 'a8' }, { hashAtParting: 'b8' }, /続きになっていません/],
  ['forked', {}, { hashAtParting: 'b7' }, /続きになっていません/],
  ['open', {}, { travel }, /まだ書き込めるまま/],
]

describe('what comes back from a 持ち出し', () => {
  it('takes the place of the desk’s where it continues it exactly and was closed', () => {
    expect(whyNotReturned(desk, brought)).toBe(null)
  })
  it.each(cases)('is refused: %s', (why, ofDesk, ofBrought, words) => {
    const [at, of] = [
      { ...desk, ...ofDesk },
      { ...brought, ...ofBrought },
    ]
    const found = whyNotReturned(at, of)
    expect(found).toBe(why)
    if (found !== null) expect(notReturnedWords(found, at, of)).toMatch(words)
  })
  it('is refused for every reason there is by a case above', () => {
    expect(new Set(cases.map(([why]) => why))).toEqual(new Set(notReturned))
  })
})
