import { z } from 'zod'
import {
  askFields,
  concludeFields,
  type IntroductionReply,
  type IntroductionResult,
  type IntroductionStep,
  introduceFields,
  introductionBackFields,
  introductionStepLabel,
  replyFields,
  replyLabel,
  resultLabel,
} from '../../domain/talent/introductions/introduction.ts'
import { type Condition, conditions, fitLabel, fitMarks } from '../../domain/talent/matching/fit.ts'
import { coded, fy, id, instant, isoDate, revision } from '../fields.ts'
import { command, query } from '../operation.ts'
import { newShape } from '../record-shapes.ts'

const introduction = z.object({
  id,
  registrantId: id,
  postingId: id,
  askedOn: isoDate,
  repliedOn: isoDate.nullable(),
  reply: coded(Object.keys(replyLabel) as IntroductionReply[], replyLabel).nullable(),
  introducedOn: isoDate.nullable(),
  concludedOn: isoDate.nullable(),
  result: coded(Object.keys(resultLabel) as IntroductionResult[], resultLabel).nullable(),
  reason: z.string(),
  takenBackAt: instant.nullable(),
  next: coded(Object.keys(introductionStepLabel) as IntroductionStep[], introductionStepLabel).nullable(),
  word: z.string(),
  revision: z.int(),
})

const fit = z.object({ mark: coded(fitMarks, fitLabel), value: z.string() })
const shapeOfFits = Object.fromEntries(conditions.map((name) => [name, fit])) as Record<Condition, typeof fit>

const candidate = z.object({
  registrantId: id,
  no: z.string(),
  fits: z.object(shapeOfFits),
  introduction: introduction.nullable(),
  /** The アクセラレータ this person was recorded as. */
  acceleratorId: id.nullable(),
})

const own = { right: 'talent' as const, allowed: ['officer'] as const }
const changed = { output: introduction, changes: ['introductions'] as const, ...own }
const seers = { right: 'talent' as const, allowed: ['officer', 'approver'] as const }

export const introductions = {
  candidates: query({
    about: '一つの採用情報の候補(条件ごとの合い方。点数も順位もつけない)',
    input: z.object({ postingId: id }),
    output: z.object({
      candidates: z.array(candidate),
      /** On the list, and none of the posting's themes among what they stated. */
      others: z.int(),
      asked: z.object(
        Object.fromEntries(conditions.map((name) => [name, z.string()])) as Record<Condition, z.ZodString>,
      ),
    }),
    reads: ['postings', 'talent', 'introductions', 'accelerators'],
    ...seers,
  }),
  counts: query({
    about: '採用情報ごとの候補の人数',
    input: z.object({ fy }),
    output: z.array(z.object({ postingId: id, candidates: z.int() })),
    reads: ['postings', 'talent'],
    ...seers,
  }),
  ask: command({
    about: '協力可能人材に照会したことを記録する',
    input: z.object({
      id,
      postingId: id.meta({ title: '採用情報' }),
      registrantId: id.meta({ title: '協力可能人材' }),
      ...newShape(askFields),
    }),
    ...changed,
  }),
  reply: command({
    about: '照会への返事を記録する',
    input: z.object({ id, ...newShape(replyFields), revision }),
    ...changed,
  }),
  introduce: command({
    about: '県へ紹介したことを記録する',
    input: z.object({ id, ...newShape(introduceFields), revision }),
    ...changed,
  }),
  conclude: command({
    about: '紹介の結果を記録する',
    input: z.object({ id, ...newShape(concludeFields), revision }),
    ...changed,
  }),
  takeBack: command({
    about: '照会の記録を、理由を付けて取り消す',
    input: z.object({ id, ...newShape(introductionBackFields), revision }),
    ...changed,
  }),
  askConsent: command({
    about: '情報の提供への同意を尋ねる文を作る(氏名を見るため、見た記録が残る)',
    input: z.object({
      id,
      postingId: id.meta({ title: '採用情報' }),
      registrantId: id.meta({ title: '協力可能人材' }),
    }),
    output: z.object({ to: z.string(), subject: z.string(), body: z.string() }),
    changes: ['talent'],
    ...own,
  }),
  mail: command({
    about: '照会文・紹介文を作る(氏名を見るため、見た記録が残る)',
    input: z.object({
      id,
      introductionId: id.meta({ title: '照会' }),
      which: z.enum(['ask', 'introduce']).describe('ask=照会文、introduce=紹介文').meta({ title: '文の種類' }),
    }),
    output: z.object({ to: z.string(), subject: z.string(), body: z.string() }),
    changes: ['talent'],
    ...own,
  }),
}
