-- What the deadlines must be, from creation, replies and changes of stage alone. ${oracle}, ${table}, ${model}, ${link} and ${level} are
-- filled in. The interval from one change of stage to the next does not count for the resolution while the stage waits or is closed, and
-- for the first response while it is closed before anybody has replied; a stage that still closes the ticket has ended its clock instead.
CREATE TABLE ${oracle}_facts AS
WITH stage AS (
  SELECT m.res_id AS id, m.date AS begins, v.new_value_char AS name, lead(m.date) OVER (PARTITION BY m.res_id ORDER BY m.date, m.id) AS ends
    FROM mail_message m JOIN mail_tracking_value v ON v.mail_message_id = m.id JOIN ir_model_fields f ON f.id = v.${link}
   WHERE m.model = '${model}' AND f.name = 'stage_id'),
reply AS (
  SELECT m.res_id AS id, min(m.date) AS first
    FROM mail_message m JOIN mail_message_subtype s ON s.id = m.subtype_id JOIN res_users u ON u.partner_id = m.author_id
   WHERE m.model = '${model}' AND m.message_type IN ('comment', 'email') AND NOT coalesce(s.internal, false) AND NOT coalesce(u.share, false)
   GROUP BY m.res_id)
SELECT t.id, t.create_date AS created,
       CASE WHEN ltrim(t.name) ILIKE 'URGENTE%' THEN 1 ELSE ${level} END AS level,
       ARRAY(SELECT begins FROM stage s WHERE s.id = t.id AND (s.name LIKE 'Waiting%' OR s.name = 'Solved' AND s.ends IS NOT NULL) ORDER BY begins) AS begins,
       ARRAY(SELECT coalesce(ends, 'infinity') FROM stage s WHERE s.id = t.id AND (s.name LIKE 'Waiting%' OR s.name = 'Solved' AND s.ends IS NOT NULL) ORDER BY begins) AS ends,
       ARRAY(SELECT begins FROM stage s WHERE s.id = t.id AND s.name = 'Solved' AND s.ends IS NOT NULL AND (r.first IS NULL OR begins < r.first) ORDER BY begins) AS closed_begins,
       ARRAY(SELECT ends FROM stage s WHERE s.id = t.id AND s.name = 'Solved' AND s.ends IS NOT NULL AND (r.first IS NULL OR begins < r.first) ORDER BY begins) AS closed_ends
  FROM ${table} t LEFT JOIN reply r ON r.id = t.id
 WHERE t.create_date < '2026-05-01';

-- On the wall clock: each interval that begins before the deadline moves it by its length; one that does not end takes it away.
CREATE TABLE ${oracle}_wall AS
WITH RECURSIVE target AS (
  SELECT id, 'first-response' AS metric, created, CASE level WHEN 1 THEN interval '30 minutes' WHEN 3 THEN interval '6 hours' END AS within,
         closed_begins AS begins, closed_ends AS ends FROM ${oracle}_facts WHERE level IN (1, 3)
  UNION ALL
  SELECT id, 'resolution', created, CASE level WHEN 1 THEN interval '4 hours' WHEN 4 THEN interval '60 hours' END, begins, ends
    FROM ${oracle}_facts WHERE level IN (1, 4)),
fold AS (
  SELECT id, metric, begins, ends, 1 AS n, created + within AS deadline FROM target
  UNION ALL
  SELECT id, metric, begins, ends, n + 1,
         CASE WHEN deadline IS NULL OR begins[n] >= deadline THEN deadline
              WHEN ends[n] = 'infinity' THEN NULL
              ELSE deadline + (ends[n] - begins[n]) END
    FROM fold WHERE n <= cardinality(begins))
SELECT id, metric, deadline FROM fold WHERE n = cardinality(begins) + 1;
