import type { Deeds, OfficeSeen } from './sight.ts'

export const everything: Deeds = {
  scoreForOthers: true,
  declareForOthers: true,
  setOthersPassphrase: true,
  stopOthersJobs: true,
  bringFiles: true,
}

export const nothing: Deeds = {
  scoreForOthers: false,
  declareForOthers: false,
  setOthersPassphrase: false,
  stopOthersJobs: false,
  bringFiles: false,
}

/** For whoever is no staff: nothing that is the office's alone. */
export const nothingOfOffice: Omit<OfficeSeen, 'jobsOf'> = {
  support: false,
  inquiries: false,
  disclosure: false,
  talent: false,
  history: false,
  work: false,
}
