import type { OfficeContract } from '../../../shared/contract/index.ts'
import type { Handlers } from '../../handler.ts'
import { minutesPageOf } from '../../records/minutes/page.ts'
import { minutesPaperOf } from '../../records/minutes/paper.ts'
import { answer, settle } from './answers.ts'
import { editParagraph } from './editing.ts'
import { freeze, publish, renew, send } from './versions.ts'

export const minutes: Handlers<OfficeContract>['minutes'] = {
  page: (ctx, { id }) => minutesPageOf(ctx, id),
  paper: (ctx, asked) => minutesPaperOf(ctx, asked),
  editParagraph,
  send,
  answer,
  settle,
  freeze,
  publish,
  renew,
}
