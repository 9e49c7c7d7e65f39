const office = { code: 'office', right: 'talent' } as const
/** Over the years; the 抹消 of one of them is a deed of its own (`talent.withdraw`). */
const people = { ...office, area: 'talent' } as const
const ofPeople = '/talent/people/{registrant_id}'
const accelerators = { code: 'office', area: 'accelerators', route: '/talent/accelerators' } as const
const appointed = { ...accelerators, ...office } as const

/** The people of 人材, whom no year holds, in the order of `keptTables`; what only counts them needs no right. */
export const keptOfPeople = {
  registrant: { ...people, label: '協力可能人材', route: '/talent/people/{id}' },
  registrant_person: { ...people, label: '協力可能人材の氏名・連絡先', route: ofPeople },
  registrant_career: { ...people, label: '協力可能人材の職歴', route: ofPeople },
  registrant_exam: { ...people, label: '協力可能人材の資格', route: ofPeople },
  registrant_claim: { ...people, label: '協力可能人材の要件', route: ofPeople },
  registrant_consent: { ...people, label: '協力可能人材の同意', route: ofPeople },
  registrant_view: { ...people, label: '協力可能人材を見た記録', route: ofPeople },
  provision: { ...people, label: '県への提供', route: '/talent/people' },
  provision_line: { ...people, label: '県へ提供した人', route: ofPeople },
  talent_import: { ...people, label: '名簿の取込', route: '/talent/people' },
  talent_import_line: { ...people, label: '取込を待つ名簿の行', route: '/talent/people' },
  introduction: { ...people, area: 'introductions', label: '照会・紹介', route: '/talent/postings/{posting_id}' },
  talent_notice: { ...people, area: 'notices', label: '定期のお知らせ', route: '/talent/postings' },
  talent_notice_posting: { ...people, area: 'notices', label: 'お知らせに載せた募集', route: '/talent/postings' },
  talent_notice_receiver: { ...people, area: 'notices', label: 'お知らせを送った人', route: '/talent/postings' },
  exam: { ...people, label: '高度試験の一覧', route: '/talent/people' },
  talent_rule: { code: 'call', area: 'talent', label: '協力可能人材の規則', route: '/talent/people' },
  accelerator_rule: { ...accelerators, label: 'アクセラレータの年度の決まり', route: '/talent/accelerators/rule' },
  accelerator_base_day: { ...accelerators, label: '基準日', route: '/talent/accelerators/rule' },
  accelerator_step_kind: { ...accelerators, label: '任命手続の項目', route: '/talent/accelerators/rule' },
  accelerator: { ...appointed, label: 'アクセラレータ', route: '/talent/accelerators/{id}' },
  accelerator_requirement: { ...appointed, label: '要件の根拠', route: '/talent/accelerators/{accelerator_id}' },
  appointment: { ...appointed, label: '任用', route: '/talent/accelerators/{accelerator_id}' },
  appointment_term: { ...appointed, label: '任期' },
  appointment_step: { ...appointed, label: '任命手続の記録' },
  accelerator_report: { ...accelerators, label: '基準日の報告' },
  accelerator_snapshot: { ...accelerators, label: '任命状況の確定' },
  accelerator_snapshot_line: { ...accelerators, label: '任命状況の数' },
  pool: { code: 'office', area: 'pools', label: '推進体制・人材プール', route: '/talent/pools/{jis2}' },
} as const
