/** The texts beside the record `r`, in the order of their paths: what `SealedText` says. */
export const TEXTS_OF_RECORD = `
  (SELECT coalesce(json_agg(json_build_object('path', t.path, 'salt', encode(t.salt, 'hex'), 'text', t.text) ORDER BY t.path COLLATE "C"), '[]')
   FROM record_text t WHERE t.consultation_id = r.consultation_id)`;
