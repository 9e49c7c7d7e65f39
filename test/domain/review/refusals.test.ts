import { describe, expect, it } from 'vitest'
import {
  assertDeclarable,
  assertNoneStands,
  assertNotDeclared,
  assertTreatmentOpen,
} from '../../../shared/domain/review/conflict.ts'
import { assertMayRemoveReviewer, assertPassphraseUsed } from '../../../shared/domain/review/reviewer.ts'
import { assertScore } from '../../../shared/domain/review/scoring.ts'
import {
  assertGatesOpen,
  assertMayFinishScoring,
  assertMayLeaveOut,
  assertMayStartAgain,
  assertMayStartScoring,
  assertScoresOpen,
} from '../../../shared/domain/review/scoring-period.ts'
import {
  assertMayMarkAbsent,
  assertMayReopen,
  assertMayScore,
  assertMaySubmit,
} from '../../../shared/domain/review/sheet.ts'
import { expectRefused, type RefusedDeed } from '../../support/refused.ts'

const by = { isOfficer: false, reviewerId: 'a' }
const sheet = { state: 'open', excluded: false, reviewerId: 'a' } as const
const application = { name: '秋田県', late: false, lateDecision: null, checks: [] }
const start = { finished: false, applications: [application], reviewers: 1 }
const out = { finished: true, state: 'eligible', reason: '間に合わなかったため' } as const

it.each<RefusedDeed>([
  ['a score outside the scale', () => assertScore(6), 'invalid', /「6」.*0から5までの整数/, ['raw']],
  ['a score outside a scale of its own', () => assertScore(11, 10), 'invalid', /0から10までの整数/, ['raw']],

  [
    'その他 without words',
    () => assertDeclarable({ kind: 'other', treatment: 'exclude', detail: '' }),
    'invalid',
    /その他.*内容を入力/,
    ['detail'],
  ],
  [
    '支障なし without words',
    () => assertDeclarable({ kind: 'family', treatment: 'none', detail: '　' }),
    'invalid',
    /支障なし.*理由を入力/,
    ['detail'],
  ],
  [
    '支障なし by the reviewer',
    () => assertTreatmentOpen('none', { byReviewer: true }),
    'forbidden',
    /事務局です.*選ばずに申告/,
  ],
  [
    'なし beside what was declared',
    () => assertNoneStands({ code: '委員B', declared: ['三重県', '岐阜県'] }),
    'conflict',
    /委員B.*三重県、岐阜県.*先に取り消して/,
  ],
  [
    'a second declaration',
    () => assertNotDeclared({ declared: true, code: '委員B', prefecture: '三重県' }),
    'conflict',
    /委員Bの三重県.*その行を直して/,
  ],

  [
    'a passphrase for who does not sign in',
    () => assertPassphraseUsed({ withProfile: false, passphrase: 'x' }),
    'invalid',
    /サインインしない委員/,
    ['passphrase'],
  ],
  [
    'taking away who has scored',
    () => assertMayRemoveReviewer({ code: '委員C', words: 1 }),
    'conflict',
    /委員C.*代わりに.*欠席/,
  ],

  [
    'scoring for another',
    () => assertMayScore(sheet, { ...by, reviewerId: 'b' }),
    'forbidden',
    /ほかの委員の採点票.*ご自分の/,
  ],
  [
    'scoring a conflicted one',
    () => assertMayScore({ ...sheet, excluded: true }, by),
    'forbidden',
    /利害関係により.*除かれている/,
  ],
  [
    'scoring a locked sheet',
    () => assertMayScore({ ...sheet, state: 'locked' }, by),
    'conflict',
    /確定.*合議による修正/,
  ],
  [
    'scoring what was handed in',
    () => assertMayScore({ ...sheet, state: 'submitted' }, by),
    'conflict',
    /提出済み.*差戻しを依頼/,
  ],
  ['scoring for a 欠', () => assertMayScore({ ...sheet, state: 'absent' }, by), 'conflict', /欠席.*取り消して/],
  [
    'handing in nothing that is full',
    () => assertMaySubmit({ open: 3, ready: 0, unchecked: 0 }),
    'invalid',
    /空欄のある採点票が3件/,
  ],
  [
    'handing in what waits for its 照合',
    () => assertMaySubmit({ open: 3, ready: 0, unchecked: 2 }),
    'invalid',
    /照合を待つ点がある採点票が2件あり、提出できません。「照合」で/,
  ],
  ['handing back what was not handed in', () => assertMayReopen('open'), 'conflict', /提出された採点票ではありません/],
  ['欠 for what was handed in', () => assertMayMarkAbsent('submitted', true), 'conflict', /欠席にできません/],
  ['taking back a 欠 that is none', () => assertMayMarkAbsent('open', false), 'conflict', /欠席の採点票ではありません/],

  [
    'beginning what is closed',
    () => assertMayStartScoring({ ...start, finished: true }),
    'conflict',
    /締め切られています/,
  ],
  [
    'beginning without applications',
    () => assertMayStartScoring({ ...start, applications: [] }),
    'conflict',
    /先に要件確認を終えて/,
  ],
  [
    'beginning without reviewers',
    () => assertMayStartScoring({ ...start, reviewers: 0 }),
    'conflict',
    /先に委員を登録/,
  ],
  [
    'beginning with a late one',
    () => assertMayStartScoring({ ...start, applications: [{ ...application, late: true }] }),
    'conflict',
    /秋田県.*受理・不受理を決めてから/,
  ],
  [
    'a second round before the first is closed',
    () => assertMayStartAgain(start),
    'conflict',
    /まだ締め切られていません/,
  ],
  [
    'a second round with nothing to score',
    () => assertMayStartAgain({ ...start, finished: true, applications: [] }),
    'conflict',
    /適合になった応募はありません/,
  ],
  [
    'leaving out while it is open',
    () => assertMayLeaveOut({ ...out, finished: false }),
    'conflict',
    /採点に加えられます/,
  ],
  [
    'leaving out without a reason',
    () => assertMayLeaveOut({ ...out, reason: '' }),
    'invalid',
    /理由を入力/,
    ['reason'],
  ],
  [
    'closing what was not begun',
    () => assertMayFinishScoring({ started: false, sheets: [] }),
    'conflict',
    /まだ採点を始めて/,
  ],
  [
    'closing without a sheet',
    () => assertMayFinishScoring({ started: true, sheets: [] }),
    'conflict',
    /委員を加え、採点してから/,
  ],
  ['a gate under a decision', () => assertGatesOpen('selected'), 'conflict', /「選定」.*要件の○×.*先に決定を取り消し/],
  ['a score under a decision', () => assertScoresOpen('reserve'), 'conflict', /「補欠」.*採点票.*先に決定を取り消し/],
])('%s is refused', (...deed) => expectRefused(deed))

describe('nobody is refused', () => {
  it.each<[string, () => void]>([
    ['a score that is taken back', () => assertScore(null)],
    ['a passphrase for who signs in', () => assertPassphraseUsed({ withProfile: true, passphrase: 'x' })],
    ['no passphrase for who does not', () => assertPassphraseUsed({ withProfile: false, passphrase: '' })],
    ['taking away who has said nothing', () => assertMayRemoveReviewer({ code: '委員C', words: 0 })],
    ['a second round for what passed since', () => assertMayStartAgain({ ...start, finished: true })],
    ['handing in where nothing is open', () => assertMaySubmit({ open: 0, ready: 0, unchecked: 0 })],
  ])('for %s', (_, act) => {
    expect(act).not.toThrow()
  })
})
