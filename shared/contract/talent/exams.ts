import { z } from 'zod'
import { examFields } from '../../domain/talent/people/exams.ts'
import { command, query } from '../operation.ts'
import { editShape, shownShape } from '../record-shapes.ts'
import { examCode } from './shapes.ts'

const exam = z.object({ code: z.string(), ...shownShape(examFields), revision: z.int() })

/** 高度試験の一覧, which stands with 協力可能人材. */
export const examOperations = {
  exams: query({
    about: '要件②の高度試験の一覧(廃止したものも)',
    input: z.object({}),
    output: z.array(exam),
    reads: ['talent'],
    right: 'talent',
    allowed: ['officer', 'approver'],
  }),
  setExam: command({
    about: '高度試験の一覧に一つを加える、または直す',
    /** Without a revision it is a new one. */
    input: z.object({
      code: examCode.meta({ title: '試験の記号' }),
      revision: z.int().min(0).nullable(),
      ...editShape(examFields),
    }),
    output: exam,
    changes: ['talent', 'search'],
    right: 'talent',
    allowed: ['officer'],
  }),
}
