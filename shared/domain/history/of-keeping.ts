import { measureLabel } from '../keeping/kinds.ts'
import { type Deeds, given, joined, part, saidChanges, textOf } from './said.ts'

const measureOf = (value: unknown): string => (value === 'transfer' ? measureLabel.transfer : measureLabel.discard)

/** What was kept longer, erased or handed over; of a person who was erased no word. */
export const deedsOfKeeping: Deeds = {
  'keeping.editKind': (detail) => ({
    deed: `保存期間表の「${part(detail, 'name')}」を直した`,
    more: saidChanges('keeping.editKind', detail),
  }),
  'keeping.extend': (detail) => ({
    deed: `「${part(detail, 'name')}」の保存期間を${part(detail, 'until')}まで延長した`,
    more: given(detail, 'reason'),
  }),
  'keeping.dispose': (detail) => ({
    deed: `「${part(detail, 'name')}」の${measureOf(detail['measure'])}を記録し、記録を消した`,
    more: joined(
      [textOf(detail['agreedBy']), given(detail, 'agreedRef'), given(detail, 'agreedOn')]
        .filter((word) => word !== '')
        .join(' '),
      `記録${part(detail, 'records')}件・書類${part(detail, 'files')}件`,
      given(detail, 'remark'),
    ),
  }),
  'keeping.erasePerson': (detail) => ({
    deed: '一人の個人の情報を消した',
    more: joined(
      given(detail, 'reason'),
      `${part(detail, 'places')}か所・書類${part(detail, 'originals')}件・控え${part(detail, 'copies')}件`,
      given(detail, 'agreedRef'),
    ),
  }),
  'audit.erase': (detail) => ({
    deed: `操作の記録${part(detail, 'count')}件の内容を消した`,
    more: '番号と値は残り、鎖は確かめられます',
  }),
}
