import { appointmentFormLabel, employmentLabel } from '../../talent/accelerators/fields.ts'
import { type Deeds, given, joined, part, partsOf, saidChanges, saidText, textOf } from '../said.ts'

/** 「常勤 任期付職員 令和8年4月1日から令和9年3月31日」 */
function sayTerm(after: unknown): string {
  const term = partsOf(after)
  const { employment, form, fromOn, toOn } = term
  return [
    employmentLabel[textOf(employment) as keyof typeof employmentLabel] ?? '',
    appointmentFormLabel[textOf(form) as keyof typeof appointmentFormLabel] ?? '',
    `${saidText(textOf(fromOn))}から${saidText(textOf(toOn))}`,
  ]
    .filter((each) => each !== '')
    .join(' ')
}

/** What was done with 人材, for 経緯 and 操作の記録. */
export const deedsOfAccelerators: Deeds = {
  'accelerators.editRule': (detail) => ({
    deed: 'アクセラレータの年度の決まりを変えた',
    more: saidChanges('accelerators.editRule', detail),
  }),
  'accelerators.add': (detail) => ({
    deed: `アクセラレータの候補を${part(detail, 'body')}に記録した`,
    more: sayTerm(detail['after']),
  }),
  'accelerators.edit': (detail) => ({
    deed: 'アクセラレータの氏名などを直した',
    more: saidChanges('accelerators.edit', detail),
  }),
  'accelerators.appoint': (detail) => ({
    deed: `${part(detail, 'body')}の任用を加えた`,
    more: sayTerm(detail['after']),
  }),
  'accelerators.renew': (detail) => ({
    deed: `${part(detail, 'body')}の任期を更新した`,
    more: sayTerm(detail['after']),
  }),
  'accelerators.editTerm': (detail) => ({
    deed: `${part(detail, 'body')}の任期を直した`,
    more: saidChanges('accelerators.editTerm', detail),
  }),
  'accelerators.verify': (detail) => ({
    deed: `要件「${part(detail, 'requirement')}」を記録した`,
    more: saidChanges('accelerators.verify', detail),
  }),
  'accelerators.takeStep': (detail) => ({
    deed: `${part(detail, 'body')}の任命手続「${part(detail, 'step')}」を記録した`,
    more: joined(
      saidChanges('accelerators.takeStep', detail),
      given(detail, 'paper') && `書類 ${given(detail, 'paper')}`,
    ),
  }),
  'accelerators.move': (detail) => ({
    deed: `${part(detail, 'body')}の任用: ${part(detail, 'move')}`,
    more: joined(given(detail, 'on'), given(detail, 'reason')),
  }),
  'accelerators.noteReports': (detail) => ({
    deed: `${part(detail, 'asOf')}の報告${detail['receivedOn'] === null ? 'を取り消した' : 'が届いたと記録した'}`,
    more: part(detail, 'bodies'),
  }),
  'accelerators.fix': (detail) => ({
    deed: `${part(detail, 'asOf')}の任命状況を確定した(第${part(detail, 'round')}回)`,
    more: joined(`全国 ${part(detail, 'persons')}人`, given(detail, 'reason')),
  }),
}
