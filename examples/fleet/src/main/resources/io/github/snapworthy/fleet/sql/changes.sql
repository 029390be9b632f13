-- Which verdicts changed between two days, and which blocking codes went and came: of each cluster the newest dump of either day.
WITH old_days AS (
  SELECT cluster, max(date) AS date FROM dumps
  WHERE outcome IN ('DECIDED', 'IN_PART') AND date <= ${from}
  GROUP BY cluster
),
new_days AS (
  SELECT cluster, max(date) AS date FROM dumps
  WHERE outcome IN ('DECIDED', 'IN_PART') AND date > ${from} AND date <= ${to}
  GROUP BY cluster
),
old_decisions AS (
  SELECT d.* FROM decisions d JOIN old_days o ON d.cluster = o.cluster AND d.date = o.date
),
new_decisions AS (
  SELECT d.* FROM decisions d JOIN new_days n ON d.cluster = n.cluster AND d.date = n.date
)
SELECT n.cluster, n.operation, o.verdict AS `before`, n.verdict AS `after`,
  array_except(o.blocking, n.blocking) AS gone,
  array_except(n.blocking, o.blocking) AS come,
  count(*) AS subjects,
  min(concat_ws('/', n.kind, n.namespace, n.name)) AS example
FROM old_decisions o JOIN new_decisions n
  ON o.cluster = n.cluster AND o.kind = n.kind AND o.namespace = n.namespace AND o.name = n.name
    AND o.operation = n.operation
WHERE o.verdict <> n.verdict
GROUP BY n.cluster, n.operation, o.verdict, n.verdict, array_except(o.blocking, n.blocking), array_except(n.blocking, o.blocking)
ORDER BY CASE n.verdict WHEN 'DENIED' THEN 0 WHEN 'UNKNOWN' THEN 1 WHEN 'WAIT' THEN 2 ELSE 3 END, subjects DESC, n.cluster, n.operation, o.verdict,
  array_join(gone, ','), array_join(come, ',')
