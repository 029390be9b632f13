-- Where the rules and the tools take different snapshot classes, in the newest dump of each cluster.
WITH latest AS (
  SELECT cluster, max(date) AS date FROM dumps
  WHERE outcome IN ('DECIDED', 'IN_PART') AND date BETWEEN ${from} AND ${to}
  GROUP BY cluster
),
answers AS (
  SELECT d.*, element_at(filter(d.answers, a -> a.dialect = d.own), 1) AS tool
  FROM dialects d JOIN latest l ON d.cluster = l.cluster AND d.date = l.date
),
judged AS (
  SELECT *,
    CASE
      WHEN tool.outcome = 'CHOSEN' AND snapshot_class IS NOT NULL AND tool.class <> snapshot_class
        THEN concat('the decision takes another class than ', own)
      WHEN tool.outcome = 'CHOSEN' AND verdict = 'DENIED' THEN concat('denied, though ', own, ' takes a class')
      WHEN tool.outcome <> 'CHOSEN' AND snapshot_class IS NOT NULL AND verdict = 'ALLOWED'
        THEN concat('allowed, though ', own, ' takes no class')
      WHEN size(array_distinct(transform(filter(answers, a -> a.outcome = 'CHOSEN'), a -> a.class))) > 1
        THEN 'the tools take different classes'
      WHEN exists(answers, a -> a.order_dependent) THEN 'what a tool takes depends on the order of listing'
      WHEN exists(answers, a -> a.outcome = 'AMBIGUOUS') THEN 'a tool finds several classes and takes none'
    END AS disagreement
  FROM answers
)
SELECT cluster, operation, driver, disagreement, sum(claims) AS claims, min(example) AS example, verdict, snapshot_class,
  array_join(transform(answers, a -> concat(a.dialect, '=', coalesce(a.class, a.outcome))), ' ') AS answers
FROM judged
WHERE disagreement IS NOT NULL
GROUP BY cluster, operation, driver, disagreement, verdict, snapshot_class, answers
ORDER BY claims DESC, cluster, operation, driver, disagreement, verdict, snapshot_class, answers
