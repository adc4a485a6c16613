"""The functions that a query may call, by engine: what computes from its arguments and does nothing else.

A list of what is allowed needs no news of what an engine learns to do; a list of what is forbidden would. Left out is
what reads files, programs, settings or other servers, runs text as SQL, waits, locks, counts a sequence up, or talks
to other sessions. What makes a text as long as a number says is in `GROWING`: there the number has to be written down.
What is missing here and harmless is allowed by the operator, in `SQL_FUNCTIONS_…`.

PostgreSQL: https://www.postgresql.org/docs/current/functions.html
MySQL: https://dev.mysql.com/doc/refman/8.4/en/built-in-function-reference.html
MariaDB: https://mariadb.com/kb/en/function-and-operator-reference/
SQLite: https://www.sqlite.org/lang_corefunc.html
DuckDB: https://duckdb.org/docs/stable/sql/functions/overview
Snowflake: https://docs.snowflake.com/en/sql-reference/functions-all
BigQuery: https://cloud.google.com/bigquery/docs/reference/standard-sql/functions-all
"""

GROWING = frozenset(("repeat", "lpad", "rpad", "space"))
LONGEST = 1000  # characters that one of them may make

_COMMON = """
    any_value array_agg avg bit_and bit_or bit_xor bool_and bool_or corr count covar_pop covar_samp every group_concat
    json_arrayagg json_objectagg listagg max median min mode percentile_cont percentile_disc regr_avgx regr_avgy
    regr_count regr_intercept regr_r2 regr_slope regr_sxx regr_sxy regr_syy std stddev stddev_pop stddev_samp string_agg
    sum var_pop var_samp variance
    cume_dist dense_rank first_value grouping lag last_value lead nth_value ntile percent_rank rank row_number
    coalesce greatest if ifnull iif isnull least nullif nvl nvl2 decode
    ascii bit_length char char_length character_length chr concat concat_ws format hex initcap instr lcase left length
    levenshtein locate lower lpad ltrim md5 octet_length overlay position repeat replace reverse right rpad rtrim sha1
    sha256 soundex space split_part starts_with ends_with strpos substr substring translate trim ucase unhex unicode
    upper regexp_count regexp_extract regexp_extract_all regexp_instr regexp_like regexp_replace regexp_substr
    abs acos acosh asin asinh atan atan2 atanh cbrt ceil ceiling cos cosh cot degrees div exp factorial floor gcd lcm ln
    log log10 log2 mod pi pow power radians random rand round sign sin sinh sqrt square tan tanh trunc truncate
    width_bucket
    age convert_timezone curdate current_date current_time current_timestamp curtime date date_add date_diff date_format
    date_part date_sub date_trunc dateadd datediff datename datepart datetime day dayname dayofmonth dayofweek dayofyear
    extract from_unixtime getdate hour julianday last_day localtime localtimestamp makedate minute month monthname now
    quarter second strftime sysdate time timediff timestamp timestampadd timestampdiff to_char to_date to_number
    to_timestamp unix_timestamp unixepoch utc_date utc_time utc_timestamp week weekday weekofyear year yearweek
    array_length array_position array_to_string cardinality generate_series unnest
    json_array json_array_length json_contains json_each json_exists json_extract json_group_array json_group_object
    json_object json_query json_quote json_table json_type json_valid json_value to_json
    cast convert safe_cast try_cast typeof
    bigint binary bit boolean bpchar character dec decimal double float int integer json jsonb nchar number numeric
    nvarchar real signed smallint string text timestamptz timetz tinyint uuid varbinary varchar
"""

_OWN = {
    "postgresql": """
        abbrev acosd array_append array_cat array_dims array_lower array_ndims array_positions array_prepend
        array_remove array_replace array_sample array_shuffle array_upper asind atan2d atand bit_count bool
        broadcast btrim char citext clock_timestamp convert_from convert_to cosd crc32 crc32c current_catalog
        current_database current_role current_schema current_user date_bin datemultirange daterange encode erf erfc
        family first float4 float8 format_type gamma gen_random_uuid generate_subscripts get_bit get_byte
        hll_cardinality host hostmask inet_merge int2 int4 int4multirange int4range int8 int8multirange int8range
        interpolate interval isempty isfinite json_agg json_array_elements json_array_elements_text json_build_array
        json_build_object json_each_text json_extract_path json_extract_path_text json_object_agg json_object_keys
        json_populate_record json_populate_recordset json_strip_nulls json_to_record json_to_recordset json_typeof
        jsonb_agg jsonb_array_elements jsonb_array_elements_text jsonb_array_length jsonb_build_array
        jsonb_build_object jsonb_each jsonb_each_text jsonb_extract_path jsonb_extract_path_text jsonb_object
        jsonb_object_agg jsonb_object_keys jsonb_path_exists jsonb_path_match jsonb_path_query
        jsonb_path_query_array jsonb_path_query_first jsonb_populate_record jsonb_populate_recordset jsonb_pretty
        jsonb_set jsonb_strip_nulls jsonb_to_record jsonb_to_recordset jsonb_typeof justify_days justify_hours
        justify_interval last lgamma locf lower_inc lower_inf make_date make_interval make_time make_timestamp
        make_timestamptz masklen min_scale money multirange netmask network normalize num_nonnulls num_nulls
        nummultirange numnode numrange parse_ident pg_column_size pg_database_size pg_indexes_size pg_relation_size
        pg_size_pretty pg_table_size pg_total_relation_size pg_typeof phraseto_tsquery plainto_tsquery querytree
        quote_ident quote_literal quote_nullable range_agg range_intersect_agg range_merge regexp_match
        regexp_matches regexp_split_to_array regexp_split_to_table row_to_json scale session_user setweight sha224
        sha384 sha512 similarity sind statement_timestamp strict_word_similarity string_to_array string_to_table
        strip tand time_bucket time_bucket_gapfill timeofday timezone to_ascii to_hex to_jsonb to_oct to_regclass
        to_tsquery to_tsvector transaction_timestamp trim_array trim_scale ts_headline ts_rank ts_rank_cd
        tsmultirange tsrange tstzmultirange tstzrange tsvector_to_array unaccent unistr upper_inc upper_inf varbit
        version websearch_to_tsquery word_similarity xpath xpath_exists
    """,
    "mysql": """
        adddate addtime against bin bin_to_uuid bit_count conv convert_tz crc32 current_user database elt exp
        export_set field find_in_set from_base64 from_days get_format hour inet_aton inet_ntoa insert interval
        is_ipv4 is_ipv6 json_arrayagg json_contains_path json_depth json_insert json_keys json_length
        json_merge_patch json_merge_preserve json_objectagg json_overlaps json_pretty json_remove json_replace
        json_search json_set json_unquote make_set maketime match member microsecond mid oct ord period_add
        period_diff quote regexp regexp_instr rlike row schema sec_to_time sha sha2 str_to_date strcmp subdate
        substring_index subtime time_format time_to_sec to_base64 to_days to_seconds unsigned user uuid uuid_to_bin
        values version
    """,
    "sqlite": """
        bm25 changes concat fts5 glob highlight json_error_position json_insert json_patch json_remove json_replace
        json_set json_tree jsonb jsonb_array jsonb_extract jsonb_object last_insert_rowid like likelihood likely max
        min octet_length printf quote snippet sqlite_version string_agg subtype timediff total total_changes
        unlikely
    """,
    "duckdb": """
        add aggregate ago alias apply approx_count_distinct approx_quantile approx_top_k arbitrary arg_max
        arg_max_null arg_min arg_min_null argmax argmin array_aggr array_aggregate array_append array_apply
        array_cat array_concat array_contains array_cosine_distance array_cosine_similarity array_cross_product
        array_distance array_distinct array_dot_product array_extract array_filter array_grade_up array_has
        array_has_all array_has_any array_indexof array_inner_product array_intersect array_negative_inner_product
        array_pop_back array_pop_front array_prepend array_push_back array_push_front array_reduce array_reverse
        array_reverse_sort array_select array_slice array_sort array_to_json array_transform array_unique
        array_value array_where array_zip bar base64 bin bit_count bit_position bitstring bitstring_agg blob century
        columns contains count_if count_star countif current_catalog current_database current_localtime
        current_localtimestamp current_role current_schema current_user damerau_levenshtein date_sub datesub
        datetrunc days_in_month decade divide editdist3 element_at encode entropy enum_code enum_first enum_last
        enum_range enum_range_boundary epoch epoch_ms epoch_ns epoch_us equi_width_bins era error even favg fdiv
        filter first flatten float4 float8 fmod format_bytes from_base64 from_binary from_hex from_json
        from_json_strict fsum gamma gen_random_uuid generate_subscripts geomean geometric_mean get_bit
        get_current_time get_current_timestamp get_type grade_up greatest_common_divisor hamming hash histogram
        histogram_exact histogram_values hugeint ilike_escape int1 int2 int4 int8 interval isfinite isinf isnan
        isodow isoyear jaccard jaro_similarity jaro_winkler_similarity json_contains json_deep_merge
        json_extract_path json_extract_path_text json_extract_string json_group_structure json_insert json_keys
        json_merge_patch json_normalize json_pretty json_remove json_replace json_serialize_sql json_set
        json_strip_nulls json_structure json_transform json_transform_strict json_tree julian kahan_sum kurtosis
        kurtosis_pop last least_common_multiple left_grapheme len length_grapheme lgamma like_escape list list_aggr
        list_aggregate list_any_value list_append list_apply list_approx_count_distinct list_avg list_bit_and
        list_bit_or list_bit_xor list_bool_and list_bool_or list_cat list_concat list_contains list_cosine_distance
        list_cosine_similarity list_count list_distance list_distinct list_dot_product list_element list_entropy
        list_extract list_filter list_first list_grade_up list_has list_has_all list_has_any list_histogram
        list_indexof list_inner_product list_intersect list_kurtosis list_kurtosis_pop list_last list_mad list_max
        list_median list_min list_mode list_negative_inner_product list_pack list_position list_prepend list_product
        list_reduce list_reverse list_reverse_sort list_select list_sem list_skewness list_slice list_sort
        list_stddev_pop list_stddev_samp list_string_agg list_sum list_transform list_unique list_value list_var_pop
        list_var_samp list_where list_zip lttb mad make_date make_time make_timestamp make_timestamp_ms
        make_timestamp_ns make_timestamptz map map_concat map_contains map_contains_entry map_contains_value
        map_entries map_extract map_extract_value map_from_entries map_keys map_values max_by md5_number mean
        microsecond millennium millisecond min_by mismatches multiply nanosecond nextafter nfc_normalize
        normalized_interval ord parse_dirname parse_dirpath parse_filename parse_formatted_bytes parse_path pivot
        prefix printf product quantile quantile_cont quantile_disc range rank_dense reduce regexp_escape
        regexp_full_match regexp_matches regexp_split_to_array regexp_split_to_table reservoir_quantile
        right_grapheme round_even roundbankers row row_to_json sem signbit skewness split str_split str_split_regex
        string_split string_split_regex string_to_array strip_accents strlen strptime struct struct_concat
        struct_contains struct_extract struct_has struct_insert struct_keys struct_pack struct_position
        struct_update struct_values substring_grapheme subtract suffix sum_no_overflow sumkahan switch time_bucket
        timezone timezone_hour timezone_minute to_base to_base64 to_binary to_centuries to_days to_decades to_hex
        to_hours to_microseconds to_millennia to_milliseconds to_minutes to_months to_quarters to_seconds to_weeks
        to_years today transaction_timestamp try_strptime ubigint uinteger unbin union union_extract union_tag
        union_value unpivot url_decode url_encode usmallint utinyint uuid_extract_timestamp uuid_extract_version
        uuidv4 uuidv7 variant_extract variant_extract_string variant_keys variant_type variant_typeof version wavg
        weighted_avg xor
    """,
    "snowflake": """
        add_months approx_count_distinct approx_percentile approx_top_k approximate_similarity array array_append
        array_cat array_compact array_construct array_construct_compact array_contains array_distinct array_except
        array_flatten array_generate_range array_insert array_intersection array_max array_min array_prepend
        array_remove array_reverse array_size array_slice array_sort array_union_agg array_unique_agg arrays_overlap
        arrays_to_object as_array as_binary as_boolean as_char as_date as_decimal as_double as_integer as_number
        as_object as_real as_time as_timestamp_ltz as_timestamp_ntz as_timestamp_tz as_varchar base64_decode_string
        base64_encode bitand bitand_agg bitcount bitnot bitor bitor_agg bitshiftleft bitshiftright bitxor bitxor_agg
        booland booland_agg boolnot boolor boolor_agg boolxor boolxor_agg charindex check_json collate collation
        compress conditional_change_event conditional_true_event contains count_if current_account current_database
        current_role current_schema current_timestamp current_user current_warehouse date_from_parts datefromparts
        dayofmonth dayofweekiso decode div0 div0null editdistance endswith equal_null exclude filter flatten
        generator geography get get_path hash hash_agg haversine hex_decode_string hex_encode hll hll_accumulate
        hll_combine hll_estimate hll_export hll_import iff ilike insert is_array is_binary is_boolean is_char
        is_date is_decimal is_double is_integer is_null_value is_object is_real is_time is_timestamp_ltz
        is_timestamp_ntz is_timestamp_tz is_varchar jarowinkler_similarity json_extract_path_text kurtosis last_day
        len like like_all like_any localtimestamp max_by md5_hex min_by minhash months_between next_day normal
        nullifzero object object_agg object_construct object_construct_keep_null object_delete object_insert
        object_keys object_pick parse_ip parse_json parse_url parse_xml previous_day ratio_to_report reduce regexp
        regexp_substr_all rename rlike row rtrimmed_length seq1 seq2 seq4 seq8 sha1_hex sha2 sha2_hex skew split
        split_to_table st_area st_contains st_distance st_dwithin st_geogfromtext st_intersects st_length
        st_makepoint st_point st_within st_x st_y startswith strip_null_value strtok strtok_split_to_table
        strtok_to_array systimestamp time_from_parts time_slice timeadd timefromparts timestamp_from_parts
        timestamp_ltz timestamp_ltz_from_parts timestamp_ntz timestamp_ntz_from_parts timestamp_tz
        timestamp_tz_from_parts timestampfromparts to_array to_binary to_boolean to_decimal to_double to_geography
        to_object to_time to_timestamp_ltz to_timestamp_ntz to_timestamp_tz to_varchar to_variant to_xml transform
        try_base64_decode_string try_parse_json try_to_binary try_to_boolean try_to_date try_to_decimal
        try_to_double try_to_number try_to_numeric try_to_time try_to_timestamp try_to_timestamp_ltz
        try_to_timestamp_ntz try_to_timestamp_tz uniform uuid_string variant weekiso xmlget yearofweek yearofweekiso
        zeroifnull zipf
    """,
    "bigquery": """
        approx_count_distinct approx_quantiles approx_top_count approx_top_sum array array_avg array_concat
        array_concat_agg array_filter array_first array_includes array_last array_max array_min array_reverse
        array_slice array_sum array_transform bignumeric bit_count bool byte_length bytes code_points_to_bytes
        code_points_to_string collate contains_substr countif current_datetime date_bucket date_from_unix_date
        datetime_add datetime_bucket datetime_diff datetime_sub datetime_trunc edit_distance farm_fingerprint
        float64 format_date format_datetime format_time format_timestamp from_base32 from_base64 from_hex
        generate_array generate_date_array generate_range_array generate_timestamp_array generate_uuid grouping host
        ieee_divide init int64 interval is_inf is_nan json_extract_array json_extract_scalar
        json_extract_string_array json_keys json_query_array json_strip_nulls json_value_array justify_days
        justify_hours justify_interval lax_bool lax_float64 lax_int64 lax_string logical_and logical_or
        make_interval max_by merge merge_partial min_by normalize normalize_and_casefold offset ordinal
        parse_bignumeric parse_date parse_datetime parse_json parse_numeric parse_time parse_timestamp public_suffix
        range range_bucket range_contains range_end range_overlaps range_start reg_domain regexp_contains safe_add
        safe_convert_bytes_to_string safe_divide safe_multiply safe_negate safe_offset safe_ordinal safe_subtract
        sec sha512 split st_area st_contains st_distance st_dwithin st_geogfromtext st_geogpoint st_intersects
        st_length st_within st_x st_y string struct sum time_add time_diff time_sub time_trunc timestamp_add
        timestamp_bucket timestamp_diff timestamp_micros timestamp_millis timestamp_seconds timestamp_sub
        timestamp_trunc to_base32 to_base64 to_code_points to_hex to_json_string unix_date unix_micros unix_millis
        unix_seconds
    """,
}
_OWN["mariadb"] = (
    _OWN["mysql"] + " add_months json_compact json_detailed json_loose json_equals natural_sort_key median"
)

FUNCTIONS = {engine: frozenset(f"{_COMMON} {own}".split()) for engine, own in _OWN.items()}
"""The names, in lower case, by SQLAlchemy's name of the engine."""

# Words of the grammar that may stand before a bracket and call nothing.
_GRAMMAR = """
    against all and any array as at before between bernoulli by case cross cube distinct else end escape except exclude
    exists fetch filter for force from full group having ilike in index inner intersect is join key lateral left like
    limit materialized not of offset on only or order ordinality over partition pivot qualify recursive rename
    replace right rollup row rows sample select set sets similar some struct symmetric system table tablesample
    then to union unpivot use using values varying when where window with within xor interval
"""
GRAMMAR = frozenset(_GRAMMAR.split())

# Which schemas the functions above may be named with.
SCHEMAS = {
    "postgresql": frozenset(("pg_catalog",)),
    "bigquery": frozenset(("safe", "net", "hll_count")),
}

# What may be read of the tables and views that an engine keeps of itself.
_CATALOG = """
    pg_attribute pg_class pg_constraint pg_database pg_description pg_enum pg_index pg_indexes pg_matviews pg_namespace
    pg_partitioned_table pg_proc pg_stat_all_tables pg_stat_database pg_stat_user_indexes pg_stat_user_tables
    pg_statio_user_tables pg_stats pg_tables pg_type pg_views
"""
CATALOG = frozenset(_CATALOG.split())
