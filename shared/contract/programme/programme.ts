import { z } from 'zod'
import { deadlineMoveFields } from '../../domain/programme/deadline-moves.ts'
import { newCheckItemFields, programmeFields } from '../../domain/programme/fields.ts'
import { roles } from '../../domain/roles.ts'
import { fy, id, instant, moment, requiredText, revision, text, themeLetter } from '../fields.ts'
import { command, query } from '../operation.ts'
import { editShape, newShape, shownShape } from '../record-shapes.ts'

const theme = z.object({ id, letter: themeLetter, ...shownShape(programmeFields.theme), revision: z.int() })
export const criterion = z.object({ id, no: z.int(), ...shownShape(programmeFields.criterion), revision: z.int() })
export const gate = z.object({ id, no: z.int(), ...shownShape(programmeFields.gate), revision: z.int() })
const checkItem = z.object({
  id,
  no: z.int(),
  /** Of one that was given up 「廃1」, else its number. */
  mark: z.string(),
  ...shownShape(newCheckItemFields),
  automatic: z.boolean(),
  /** 廃止: asked no more, and kept as it was; when and why the office alone reads (`itemUse`). */
  givenUp: z.boolean(),
  revision: z.int(),
})

/** 事業年度: one year's call with everything that changes from year to year. */
export const programmeYear = z.object({
  fy,
  label: z.string(),
  ...shownShape(programmeFields.year),
  /** The deadline that holds for every body, wherever it was moved to. */
  deadlineNow: instant,
  documents: z.array(z.object({ id, ...shownShape(programmeFields.document) })),
  themes: z.array(theme),
  criteria: z.array(criterion),
  gates: z.array(gate),
  /** Those in use as they are numbered, then those given up. */
  checkItems: z.array(checkItem),
  /** 採点を始めると、評価項目の数と段階は変えられず、重みは理由を付けた新しい版になる。 */
  criteriaFrozen: z.boolean(),
  revision: z.int(),
})

/** 応募の締切: as announced, as it holds, and every time it was moved. */
export const deadlines = z.object({
  announced: instant,
  /** Whether it may still be typed over in the year's own form: nothing came in, and nothing was moved. */
  open: z.boolean(),
  /** The one of all bodies first, then those of prefectures for which a later one holds. */
  held: z.array(
    z.object({
      at: instant,
      /** `all`, or a jis2. */
      scope: z.string(),
      body: z.string(),
      /** 「延長: …まで、理由: …」; '' where it is as announced. */
      extension: z.string(),
    }),
  ),
  /** The newest first. */
  moves: z.array(
    z.object({
      id,
      ...shownShape(deadlineMoveFields),
      body: z.string(),
      from: instant,
      insteadOf: id.nullable(),
      /** False once another one took its place. */
      standing: z.boolean(),
      madeBy: z.string(),
      madeAt: instant,
    }),
  ),
})

const year = { reads: ['programme'] as const, allowed: [...roles] }
const changesYear = { output: programmeYear, changes: ['programme'] as const, allowed: ['officer'] as const }

/** 採点を始めた後に変える理由; left out before. */
const reason = text(1000).default('')

/** 受信した応募があるときに、要件確認の項目を変える理由; left out before. */
const itemReason = text(1000).default('').meta({ title: '変える理由' })
/** Every application of the year is asked anew. */
const changesItems = { ...changesYear, changes: ['programme', 'applications'] as const }

const criterionInput = z.object({ fy, id, ...editShape(programmeFields.criterion), revision })

export const programme = {
  years: query({
    about: '事業年度の一覧',
    input: z.object({}),
    output: z.array(z.object({ fy, label: z.string(), title: z.string(), deadline: instant })),
    ...year,
  }),
  year: query({ about: '一つの事業年度の公募条件', input: z.object({ fy }), output: programmeYear, ...year }),
  addYear: command({
    about: '事業年度を加える(前年度の内容をコピーする。最初の年度は標準の内容)',
    input: z.object({ fy, deadline: moment }),
    ...changesYear,
  }),
  editYear: command({
    about: '公募の題名・締切・団体数・支援期間を変える',
    input: z.object({ fy, ...editShape(programmeFields.year), revision }),
    ...changesYear,
  }),
  deadlines: query({
    about: '応募の締切(公示したもの・延長・理由)',
    input: z.object({ fy }),
    output: deadlines,
    reads: ['programme', 'applications'],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  moveDeadline: command({
    about: '応募の締切を延ばす(全団体か一つの都道府県。理由が要り、消せない)',
    input: z.object({
      fy,
      id,
      ...newShape(deadlineMoveFields),
      insteadOf: id.nullable().default(null).describe('誤っていた延長に代えるときの、その番号'),
    }),
    output: deadlines,
    // Every application may be late or in time anew.
    changes: ['programme', 'applications'],
    allowed: ['officer'],
  }),
  editDocument: command({
    about: '提出書類の名前を変える',
    input: z.object({ fy, id, ...editShape(programmeFields.document), revision }),
    ...changesYear,
  }),
  editTheme: command({
    about: '重点テーマの名称・定義を変える',
    input: z.object({ fy, id, ...editShape(programmeFields.theme), revision }),
    ...changesYear,
    changes: [...changesYear.changes, 'search'],
  }),
  editCriterion: command({
    about: '評価項目の名称・観点・重み・下限・目安を変える(採点を始めた後の重みなどは理由が要る)',
    input: criterionInput.extend({ reason }),
    ...changesYear,
  }),
  addCriterion: command({
    about: '評価項目を加える',
    input: criterionInput,
    ...changesYear,
  }),
  removeCriterion: command({
    about: '評価項目を削除する(採点を始める前だけ)',
    input: z.object({ fy, id, revision }),
    ...changesYear,
  }),
  addGate: command({
    about: '要件の○×を加える(採点を始めた後は理由が要る)',
    input: z.object({ fy, id, ...editShape(programmeFields.gate), reason }),
    ...changesYear,
  }),
  editGate: command({
    about: '要件の○×の言い回しを変える(採点を始めた後は理由が要る)',
    input: z.object({ fy, id, ...editShape(programmeFields.gate), reason, revision }),
    ...changesYear,
  }),
  removeGate: command({
    about: '答えのまだない要件の○×を削除する(採点を始めた後は理由が要る)',
    input: z.object({ fy, id, reason, revision }),
    ...changesYear,
    changes: [...changesYear.changes, 'tally'],
  }),
  itemUse: query({
    about: '要件確認の項目を変えると、受信した応募がどうなるか(項目ごとの結果の数)',
    input: z.object({ fy }),
    output: z.object({
      /** Whether anything came in: what is asked then changes with a reason. */
      received: z.boolean(),
      reach: z.object({ open: z.int(), passed: z.int(), scored: z.int() }),
      items: z.array(
        z.object({
          id,
          /** How many applications bear a ○×対象外 of it, by rule or person. */
          checked: z.int(),
          /** Null of one in use. */
          givenUp: z.object({ at: instant, by: z.string(), why: z.string() }).nullable(),
        }),
      ),
    }),
    reads: ['programme', 'applications'],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  addCheckItem: command({
    about: '要件確認の項目を加える(受信した応募にも加わる。受信した後は理由が要る)',
    input: z.object({ fy, id, ...newShape(newCheckItemFields), reason: itemReason }),
    ...changesItems,
  }),
  editCheckItem: command({
    about: '要件確認の項目を変える(受信した後に必須・ダブルチェックを変えるには理由が要る)',
    input: z.object({ fy, id, ...editShape(programmeFields.checkItem), reason: itemReason, revision }),
    ...changesYear,
  }),
  moveCheckItem: command({
    about: '要件確認の項目を一つ上か下へ動かす',
    input: z.object({
      fy,
      id,
      by: z.enum(['up', 'down']).describe('up=上へ、down=下へ').meta({ title: '動かす向き' }),
      revision,
    }),
    ...changesYear,
  }),
  giveUpCheckItem: command({
    about: '要件確認の項目を廃止する(それまでの結果は残る)',
    input: z.object({ fy, id, reason: requiredText(1000, '廃止する理由').meta({ title: '廃止する理由' }), revision }),
    ...changesItems,
  }),
  takeBackCheckItem: command({
    about: '廃止した要件確認の項目を、使う項目の末尾に戻す(受信した後は理由が要る)',
    input: z.object({ fy, id, reason: itemReason, revision }),
    ...changesItems,
  }),
  removeCheckItem: command({
    about: '結果のまだない要件確認の項目を削除する',
    input: z.object({ fy, id, revision }),
    ...changesItems,
  }),
}
