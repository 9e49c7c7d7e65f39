import type { Deeds } from './sight.ts'

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
