import { sayField } from '../record-fields.ts'
import { takeUpFields } from '../selection/approvals/fields.ts'
import { disclosureFields } from '../selection/disclosure/fields.ts'
import { inquiryFields } from '../selection/inquiry.ts'
import { type Deeds, type Detail, given, joined, part, partsOf, type Said, saidChanges, textOf } from './said.ts'

const titled = (detail: Detail): string => `起案「${part(detail, 'title')}」`
const plain =
  (deed: (title: string) => string) =>
  (detail: Detail): Said => ({ deed: deed(titled(detail)), more: '' })
const drafted = (detail: Detail): string =>
  joined(
    given(detail, 'draftNo'),
    detail['draftedOn'] === null ? '' : sayField(takeUpFields.draftedOn, detail['draftedOn']),
    given(detail, 'draftedBy'),
    given(detail, 'bodies'),
  )
const inquiryOf = (detail: Detail): string => `問い合わせ${part(detail, 'no')}`

const requestOf = (detail: Detail): string => `開示請求${part(detail, 'no')}`

/** What was decided, by which 決裁, and what was asked about it afterwards. */
export const deedsOfSelection: Deeds = {
  'selection.decide': (detail) => ({
    deed: `「${part(detail, 'result')}」と決めた`,
    more: joined(
      typeof detail['reserveOrder'] === 'number' ? `補欠第${detail['reserveOrder']}位` : '',
      given(detail, 'approvalRef'),
      given(detail, 'decidedOn'),
      given(detail, 'reason'),
    ),
  }),
  'selection.revoke': (detail) => ({
    deed: '選定結果を取り消した',
    more: joined(given(detail, 'approvalRef'), given(detail, 'reason')),
  }),
  'selection.propose': (detail) => ({
    deed: `「${part(detail, 'result')}」とする案を記録した`,
    more: joined(
      typeof detail['reserveOrder'] === 'number' ? `補欠第${detail['reserveOrder']}位` : '',
      given(detail, 'reason'),
    ),
  }),
  'selection.withdrawProposal': (detail) => ({ deed: `「${part(detail, 'result')}」とする案を取り下げた`, more: '' }),
  'selection.approve': (detail) => ({
    deed: `案${part(detail, 'decided')}件に決裁を記録した`,
    more: joined(given(detail, 'approvalRef'), given(detail, 'decidedOn')),
  }),
  'selection.publish': (detail) => ({
    deed: '公表を記録した',
    more: saidChanges('selection.publish', detail),
  }),
  'selection.decline': (detail) => ({
    deed: '辞退を記録した',
    more: joined(saidChanges('selection.decline', detail), given(detail, 'reason')),
  }),
  'approvals.draft': (detail) => ({
    deed: `${part(detail, 'kind')}の${titled(detail)}を記録した`,
    more: joined(drafted(detail), given(detail, 'reason')),
  }),
  'approvals.edit': (detail) => ({
    deed: `${titled(detail)}を直した`,
    more: saidChanges('approvals.edit', detail),
  }),
  'approvals.circulate': plain((title) => `${title}を回議に回した`),
  'approvals.recordStep': (detail) => ({
    deed: `${titled(detail)}の回議を記録した`,
    more: joined(
      [part(detail, 'post'), textOf(detail['name'])].filter((word) => word !== '').join(' '),
      part(detail, 'verdict'),
      given(detail, 'actedOn'),
      given(detail, 'remark'),
    ),
  }),
  'approvals.takeStepBack': (detail) => ({
    deed: `${titled(detail)}の最後の回議の記録を取り消した`,
    more: joined(given(detail, 'post'), given(detail, 'name')),
  }),
  'approvals.takeUp': (detail) => ({
    deed: `${titled(detail)}を、案を取り直して起案した(第${part(detail, 'round')}回)`,
    more: drafted(detail),
  }),
  'approvals.decide': (detail) => ({
    deed: `${titled(detail)}に決裁を記録した`,
    more: joined(given(detail, 'approvalRef'), given(detail, 'decidedOn'), `${part(detail, 'decided')}件`),
  }),
  'approvals.issue': (detail) => ({
    deed: `${titled(detail)}の施行を記録した`,
    more: given(detail, 'issuedOn'),
  }),
  'approvals.close': (detail) => ({
    deed: `${titled(detail)}の完結を記録した`,
    more: given(detail, 'closedOn'),
  }),
  'approvals.goBack': plain((title) => `${title}の施行・完結の記録を一つ戻した`),
  'approvals.remove': plain((title) => `${title}を取りやめた`),
  'approvals.restore': plain((title) => `取りやめた${title}を戻した`),
  'inquiries.add': (detail) => {
    const after = partsOf(detail['after'])
    return {
      deed: `${inquiryOf(detail)}を記録した`,
      more: joined(
        sayField(inquiryFields.askedAt, after['askedAt']),
        given(after, 'org'),
        given(after, 'person'),
        given(after, 'question'),
      ),
    }
  },
  'inquiries.edit': (detail) => ({
    deed: `${inquiryOf(detail)}を直した`,
    more: saidChanges('inquiries.edit', detail),
  }),
  'inquiries.remove': (detail) => ({ deed: `${inquiryOf(detail)}を削除した`, more: '' }),
  'inquiries.restore': (detail) => ({ deed: `削除した${inquiryOf(detail)}を戻した`, more: '' }),
  'disclosure.add': (detail) => {
    const after = partsOf(detail['after'])
    return {
      deed: `${requestOf(detail)}を記録した`,
      more: joined(sayField(disclosureFields.receivedOn, after['receivedOn']), given(after, 'asked')),
    }
  },
  'disclosure.edit': (detail) => ({
    deed: `${requestOf(detail)}を直した`,
    more: saidChanges('disclosure.edit', detail),
  }),
  'disclosure.remove': (detail) => ({ deed: `${requestOf(detail)}を削除した`, more: '' }),
  'disclosure.restore': (detail) => ({ deed: `削除した${requestOf(detail)}を戻した`, more: '' }),
  'disclosure.settle': (detail) => ({
    deed: `${requestOf(detail)}の「${part(detail, 'title')}」の一部分の開示・不開示を決めた`,
    more: joined(given(detail, 'label'), saidChanges('disclosure.settle', detail)),
  }),
  'disclosure.accept': (detail) => ({
    deed: `${requestOf(detail)}の「${part(detail, 'title')}」の${part(detail, 'count')}か所を提案のとおりに決めた`,
    more: '',
  }),
  'disclosure.takeBack': (detail) => ({
    deed: `${requestOf(detail)}の「${part(detail, 'title')}」の${part(detail, 'count')}か所を提案に戻した`,
    more: '',
  }),
}
