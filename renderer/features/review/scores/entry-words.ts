import { toJst } from '../../../../shared/domain/calendar/jst.ts'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { type Source, sourceWords } from '../../../../shared/domain/review/second-look/entry.ts'

/** 「電話 R8.2.27 10:05」: how and when points were received. */
export const receivedWords = ({ receivedAt, ...source }: Source & { readonly receivedAt: string }): string =>
  `${sourceWords(source)} ${formatWareki(toJst(receivedAt).slice(0, 10), 'short')} ${toJst(receivedAt).slice(11, 16)}`
