-- What a board asks first. Sums say how many units they cover; a unit without a figure is in none of them.

CREATE VIEW city_totals AS
SELECT award_code, any_value(award_name) AS award_name, authority_level, recipient_kind,
       sum(count)::BIGINT AS count, bool_or(count_is_minimum) AS count_is_minimum, sum(named_count)::BIGINT AS named_count,
       count(DISTINCT unit_code) AS units, (SELECT count(*) FROM coverage) AS units_expected
FROM city_summary
GROUP BY award_code, authority_level, recipient_kind
ORDER BY award_code, authority_level, recipient_kind;

CREATE VIEW unit_totals AS
SELECT coverage.unit_code, coverage.unit_name, coverage.status,
       sum(city_summary.count)::BIGINT AS count, bool_or(count_is_minimum) AS count_is_minimum,
       sum(named_count)::BIGINT AS named_count
FROM coverage LEFT JOIN city_summary USING (unit_code)
GROUP BY coverage.unit_code, coverage.unit_name, coverage.status
ORDER BY coverage.unit_code;

CREATE VIEW missing_units AS
SELECT unit_code, unit_name, unit_type FROM coverage WHERE status = 'missing';

CREATE VIEW open_errors AS
SELECT findings.finding_id, findings.code, coverage.unit_code, coverage.unit_name, reports.source_file, findings.page,
       findings.message, findings.stated, findings.computed, findings.source_text
FROM findings LEFT JOIN reports USING (report_id) LEFT JOIN coverage ON coverage.unit_code = findings.unit_code
WHERE severity = 'error';

CREATE VIEW finding_records AS
SELECT findings.finding_id, findings.code, findings.severity, findings.message, awards.*
FROM (SELECT finding_id, unnest(record_ids) AS record_id FROM findings) AS pairs
JOIN findings USING (finding_id) JOIN awards USING (record_id);

CREATE VIEW person_reports AS
SELECT people.person_id, people.name, people.unit, reports.*
FROM (SELECT person_id, unnest(reports) AS report_id FROM people) AS pairs
JOIN people USING (person_id) JOIN reports USING (report_id);

CREATE VIEW person_records AS
SELECT people.person_id, people.name, people.why_joined, awards.*
FROM (SELECT person_id, unnest(record_ids) AS record_id FROM people) AS pairs
JOIN people USING (person_id) JOIN awards USING (record_id);
