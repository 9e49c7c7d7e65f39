import { prefectureByCode } from '../bodies/prefectures.ts'
import { sayField } from '../record-fields.ts'
import { answerWords } from '../review/declaration-file/typed.ts'
import { conflictFields } from '../review/reviewer-fields.ts'
import { settlementLabel } from '../review/rules/settlements.ts'
import { scenarioAimLabel } from '../review/scenarios/aims.ts'
import { entrySourceLabel } from '../review/second-look/entry.ts'
import { sheetStateLabel } from '../review/sheet.ts'
import { type Paper, paperName } from '../review/sheet-file/paper.ts'
import { refusedKindLabel } from '../review/sheet-file/refused.ts'
import { saidRuleLists } from './rule-lists.ts'
import { type Deeds, type Detail, given, joined, part, partsOf, type Said, saidChanges, saidValue } from './said.ts'

const bodyOf = ({ jis2, prefecture }: Detail): string =>
  typeof jis2 === 'string' ? (prefectureByCode(jis2)?.name ?? '') : saidValue(prefecture)

const saidCode = (code: unknown, words: Readonly<Record<string, string>>): string =>
  typeof code === 'string' ? ((Object.hasOwn(words, code) ? words[code] : undefined) ?? code) : saidValue(code)

const saidDiffering = ({ differs }: Detail): string =>
  typeof differs !== 'string' || differs === '' ? '' : `食い違い 評価項目${differs}`

/** One 都道府県 in the sentence itself, several counted there and named beside it. */
function saidNone({ bodies }: Detail, deed: string): Said {
  const one = Array.isArray(bodies) && bodies.length === 1
  return one
    ? { deed: `${saidValue(bodies)}との利害関係「なし」${deed}`, more: '' }
    : { deed: `${linesOf(bodies)}件の利害関係「なし」${deed}`, more: saidValue(bodies) }
}

const saidGiven = (detail: Detail, paper: Paper): Said => ({
  deed: `${part(detail, 'code')}の${paperName[paper]}をExcelで出した`,
  more: joined(given(detail, 'file'), given(detail, 'dueOn')),
})

const saidBack = (detail: Detail, paper: Paper): Said =>
  detail['refused'] === undefined
    ? { deed: `${part(detail, 'code')}の${paperName[paper]}が戻った`, more: given(detail, 'file') }
    : {
        deed: `${paperName[paper]}として受け付けなかった`,
        more: joined(given(detail, 'file'), saidCode(detail['refused'], refusedKindLabel)),
      }

const saidAside = (detail: Detail, paper: Paper): Said => ({
  deed: `戻った${paperName[paper]}を取り込まないとした`,
  more: given(detail, 'file'),
})

/** Which answers went in: 「秋田県 未回答 → なし」. */
const saidAnswers = (changes: unknown): string =>
  Array.isArray(changes)
    ? changes
        .map(partsOf)
        .map(
          (each) =>
            `${part(each, 'prefecture')} ${saidCode(each['from'], answerWords)} → ${saidCode(each['to'], answerWords)}`,
        )
        .join('、')
    : ''

/** Which scores went in: 「秋田県 項目3 4 → 5」. */
const saidScores = (changes: unknown): string =>
  Array.isArray(changes)
    ? changes
        .map(partsOf)
        .filter(({ criterion }) => typeof criterion === 'number')
        .map(
          (each) =>
            `${part(each, 'prefecture')} 項目${part(each, 'criterion')} ${part(each, 'from')} → ${part(each, 'to')}`,
        )
        .join('、')
    : ''

const linesOf = (order: unknown): number => (Array.isArray(order) ? order.length : 0)

/** What was done with reviewers, scores, rank and results. */
export const deedsOfReview: Deeds = {
  'reviewers.add': (detail) => ({
    deed: `${part(detail, 'code')}を加えた`,
    more: detail['withProfile'] === true ? '利用者とした' : '',
  }),
  'reviewers.edit': (detail) => ({
    deed: `${part(detail, 'code')}を直した`,
    more: saidChanges('reviewers.edit', detail),
  }),
  'reviewers.remove': (detail) => ({ deed: `${part(detail, 'code')}を削除した`, more: '' }),
  'reviewers.restore': (detail) => ({ deed: `削除した${part(detail, 'code')}を戻した`, more: '' }),
  'conflicts.declare': (detail) => ({
    deed: `${bodyOf(detail)}との利害関係を申告した`,
    more: joined(sayField(conflictFields.kind, detail['kind']), given(detail, 'treatment')),
  }),
  'conflicts.edit': (detail) => ({
    deed: `${bodyOf(detail)}との利害関係を直した`,
    more: saidChanges('conflicts.edit', detail),
  }),
  'conflicts.withdraw': (detail) => ({
    deed: `${bodyOf(detail)}との利害関係の申告を取り消した`,
    more: given(detail, 'reason'),
  }),
  'conflicts.declareNone': (detail) => saidNone(detail, 'と申告した'),
  'conflicts.takeNoneBack': (detail) => saidNone(detail, 'の申告を取り消し、未回答に戻した'),
  'conflicts.dismiss': (detail) => ({
    deed: `${bodyOf(detail)}との利害関係の候補を、該当しないとした`,
    more: joined(given(detail, 'reason'), given(detail, 'grounds')),
  }),
  'conflicts.takeDismissalBack': (detail) => ({
    deed: `該当しないとした${bodyOf(detail)}との利害関係の候補を、検討前に戻した`,
    more: given(detail, 'grounds'),
  }),
  'scores.start': (detail) => ({ deed: '採点を始めた', more: `${part(detail, 'applications')}件` }),
  'scores.startAgain': (detail) => ({ deed: '第2回の採点を始めた', more: `${part(detail, 'applications')}件` }),
  'scores.leaveOut': (detail) => ({ deed: '採点に加えずに終えた', more: given(detail, 'reason') }),
  'scores.record': (detail) => {
    const remark = saidChanges('scores.record', detail)
    return detail['from'] === detail['to'] && remark !== ''
      ? { deed: `評価項目${part(detail, 'criterion')}の所見を書いた`, more: remark }
      : {
          deed: `評価項目${part(detail, 'criterion')}の点を入れた`,
          more: joined(
            `${part(detail, 'from')} → ${part(detail, 'to')}`,
            detail['source'] === undefined ? '' : `${saidCode(detail['source'], entrySourceLabel)}で受け取った点`,
            remark,
          ),
        }
  },
  'scores.comment': (detail) => ({ deed: '総合所見を書いた', more: saidChanges('scores.comment', detail) }),
  'scores.submit': (detail) => ({
    deed: '採点票を提出した',
    more: joined(
      `${part(detail, 'submitted')}件`,
      detail['incomplete'] === 0 ? '' : `埋まっていない票 ${part(detail, 'incomplete')}件`,
      Number(detail['unchecked'] ?? 0) === 0 ? '' : `照合を待つ票 ${part(detail, 'unchecked')}件`,
    ),
  }),
  'scores.reopen': (detail) => ({
    deed: '採点票を差し戻した',
    more: joined(`それまで ${saidCode(detail['from'], sheetStateLabel)}`, given(detail, 'reason')),
  }),
  'scores.markAbsent': (detail) => ({
    deed: detail['absent'] === false ? '採点票の欠席を取り消した' : '採点票を欠席とした',
    more: given(detail, 'reason'),
  }),
  'scores.finish': (detail) => ({ deed: '採点を締めた', more: `${part(detail, 'applications')}件` }),
  'scoreEntries.begin': (detail) => ({
    deed: `${part(detail, 'code')}の点を${saidCode(detail['source'], entrySourceLabel)}で受け取った`,
    more: joined(given(detail, 'word'), given(detail, 'receivedAt')),
  }),
  'scoreEntries.check': (detail) => ({
    deed: '事務局が入力した点を、二人目として照合した',
    more: joined(`照合済み ${part(detail, 'checked')}件`, saidDiffering(detail)),
  }),
  'scoreEntries.typeAgain': (detail) => ({
    deed: '事務局が入力した点を、もう一度入力して照合した',
    more: joined(`照合済み ${part(detail, 'checked')}件`, saidDiffering(detail)),
  }),
  'scoreEntries.decide': (detail) => ({
    deed: `二度の入力が食い違った評価項目${part(detail, 'criterion')}の点を${part(detail, 'to')}点に決めた`,
    more: `一度目 ${part(detail, 'first')}、二度目 ${part(detail, 'second')}`,
  }),
  'sheetFiles.give': (detail) => saidGiven(detail, 'sheet'),
  'sheetFiles.takeBack': (detail) => saidBack(detail, 'sheet'),
  'sheetFiles.apply': (detail) => ({
    deed: `${part(detail, 'code')}の戻った採点票を反映した`,
    more: joined(
      `点${part(detail, 'scores')}件・所見${part(detail, 'comments')}件`,
      given(detail, 'file'),
      saidScores(detail['changes']),
    ),
  }),
  'sheetFiles.putAside': (detail) => saidAside(detail, 'sheet'),
  'declarations.give': (detail) => saidGiven(detail, 'declaration'),
  'declarations.takeBack': (detail) => saidBack(detail, 'declaration'),
  'declarations.apply': (detail) => ({
    deed: `${part(detail, 'code')}の戻った${paperName.declaration}を反映した`,
    more: joined(
      `あり${part(detail, 'declared')}件・なし${part(detail, 'none')}件`,
      given(detail, 'file'),
      saidAnswers(detail['changes']),
    ),
  }),
  'declarations.putAside': (detail) => saidAside(detail, 'declaration'),
  'tally.setRules': (detail) => ({
    deed: '集計方法を変えた',
    more: joined(
      saidChanges('tally.setRules', detail),
      saidRuleLists('tally.setRules', detail),
      given(detail, 'reason'),
    ),
  }),
  'tally.ruleTie': (detail) => ({
    // Until there were others, every settlement was the chair's.
    deed: `同点の${linesOf(detail['order'])}団体の順を${saidCode(detail['kind'] ?? 'chair', settlementLabel)}で決めた`,
    more: joined(
      given(detail, 'votes'),
      typeof detail['voters'] === 'number' ? `投票した委員${detail['voters']}人` : '',
      given(detail, 'reason'),
    ),
  }),
  'tally.takeBackTie': (detail) => ({
    deed: `同点の${linesOf(detail['order'])}団体の順の${saidCode(detail['kind'], settlementLabel)}を取り消した`,
    more: given(detail, 'reason'),
  }),
  'tally.answerGate': (detail) => ({
    deed: `要件の○×「${part(detail, 'gate')}」を付けた`,
    more: saidChanges('tally.answerGate', detail),
  }),
  'scenarios.make': (detail) => ({
    deed: `組合せの案「${part(detail, 'name')}」を作った`,
    more: joined(saidCode(detail['aim'], scenarioAimLabel), `${part(detail, 'size')}団体`, given(detail, 'bodies')),
  }),
  'scenarios.edit': (detail) => ({
    deed: `組合せの案「${part(detail, 'name')}」を直した`,
    more: saidChanges('scenarios.edit', detail),
  }),
  'scenarios.place': (detail) => ({
    deed: `${bodyOf(detail)}を組合せの案「${part(detail, 'name')}」${detail['inside'] === true ? 'に入れた' : 'から外した'}`,
    more: '',
  }),
  'scenarios.explain': (detail) => ({
    deed: `組合せの案「${part(detail, 'name')}」で、${bodyOf(detail)}が順位と違う理由を書いた`,
    more: saidChanges('scenarios.explain', detail),
  }),
  'scenarios.take': (detail) => ({
    deed: `組合せの案「${part(detail, 'name')}」を会議に出す案とした`,
    more: given(detail, 'bodies'),
  }),
  'scenarios.takeBack': (detail) => ({
    deed: `組合せの案「${part(detail, 'name')}」を会議から戻した`,
    more: '',
  }),
  'scenarios.remove': (detail) => ({ deed: `組合せの案「${part(detail, 'name')}」を削除した`, more: '' }),
  'scenarios.restore': (detail) => ({ deed: `削除した組合せの案「${part(detail, 'name')}」を戻した`, more: '' }),
}
