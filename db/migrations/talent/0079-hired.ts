import type { WriteDb } from '../../connection.ts'

/** Who was hired from a registrant, and which participants of a 研修 are アクセラレータ, are asked for by their id. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE INDEX accelerator_of_talent ON accelerator (talent_id) WHERE talent_id IS NOT NULL;
    CREATE INDEX training_participant_of_accelerator ON training_participant (accelerator_person_id)
      WHERE accelerator_person_id IS NOT NULL;
  `)
