const talent = { code: 'talent' } as const
const ofParticipant = ['participant_id', 'training_participant'] as const

/** 採用情報, 協力企業・団体 and 研修 of a year, in the order of `keptTables`. */
export const keptOfPostings = {
  posting: { ...talent, area: 'postings', label: '採用情報', route: '/talent/postings/{id}' },
  posting_extension: {
    ...talent,
    area: 'postings',
    label: '募集の延長',
    of: ['posting_id', 'posting'],
    route: '/talent/postings/{posting_id}',
  },
  partner: {
    ...talent,
    area: 'partners',
    label: '協力企業・団体',
    route: '/talent/partners/{id}',
    right: 'talent',
    contact: ['contact'],
  },
  partner_dealing: {
    ...talent,
    area: 'partners',
    label: '協力企業・団体の経過',
    of: ['partner_id', 'partner'],
    route: '/talent/partners/{partner_id}',
  },
  training_course: { ...talent, area: 'training', label: '研修', route: '/talent/training/{id}' },
  training_unit: {
    ...talent,
    area: 'training',
    label: '研修の単位',
    of: ['course_id', 'training_course'],
    route: '/talent/training/{course_id}',
  },
  training_participant: {
    ...talent,
    area: 'training',
    label: '研修の受講者',
    right: 'talent',
    of: ['course_id', 'training_course'],
    route: '/talent/training/{course_id}',
  },
  training_attendance: {
    ...talent,
    area: 'training',
    label: '研修の出席',
    right: 'talent',
    of: ofParticipant,
    route: '/talent/training',
  },
  training_certificate: {
    ...talent,
    area: 'training',
    label: '修了証書',
    right: 'talent',
    of: ofParticipant,
    route: '/talent/training',
  },
} as const
