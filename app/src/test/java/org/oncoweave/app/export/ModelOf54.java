package org.oncoweave.app.export;

import java.util.Map;

/// The columns of the OMOP Common Data Model 5.4 as its definition lists them (OHDSI,
/// CommonDataModel, OMOP_CDMv5.4_Field_Level.csv), written out a second time so that the export is
/// held to them.
final class ModelOf54 {
  static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry(
              "person",
              "person_id gender_concept_id year_of_birth month_of_birth day_of_birth "
                  + "birth_datetime race_concept_id ethnicity_concept_id location_id provider_id "
                  + "care_site_id person_source_value gender_source_value gender_source_concept_id "
                  + "race_source_value race_source_concept_id ethnicity_source_value "
                  + "ethnicity_source_concept_id"),
          Map.entry(
              "observation_period",
              "observation_period_id person_id observation_period_start_date "
                  + "observation_period_end_date period_type_concept_id"),
          Map.entry(
              "condition_occurrence",
              "condition_occurrence_id person_id condition_concept_id condition_start_date "
                  + "condition_start_datetime condition_end_date condition_end_datetime "
                  + "condition_type_concept_id condition_status_concept_id stop_reason provider_id "
                  + "visit_occurrence_id visit_detail_id condition_source_value "
                  + "condition_source_concept_id condition_status_source_value"),
          Map.entry(
              "procedure_occurrence",
              "procedure_occurrence_id person_id procedure_concept_id procedure_date "
                  + "procedure_datetime procedure_end_date procedure_end_datetime "
                  + "procedure_type_concept_id modifier_concept_id quantity provider_id "
                  + "visit_occurrence_id visit_detail_id procedure_source_value "
                  + "procedure_source_concept_id modifier_source_value"),
          Map.entry(
              "drug_exposure",
              "drug_exposure_id person_id drug_concept_id drug_exposure_start_date "
                  + "drug_exposure_start_datetime drug_exposure_end_date drug_exposure_end_datetime "
                  + "verbatim_end_date drug_type_concept_id stop_reason refills quantity "
                  + "days_supply sig route_concept_id lot_number provider_id visit_occurrence_id "
                  + "visit_detail_id drug_source_value drug_source_concept_id route_source_value "
                  + "dose_unit_source_value"),
          Map.entry(
              "measurement",
              "measurement_id person_id measurement_concept_id measurement_date "
                  + "measurement_datetime measurement_time measurement_type_concept_id "
                  + "operator_concept_id value_as_number value_as_concept_id unit_concept_id "
                  + "range_low range_high provider_id visit_occurrence_id visit_detail_id "
                  + "measurement_source_value measurement_source_concept_id unit_source_value "
                  + "unit_source_concept_id value_source_value measurement_event_id "
                  + "meas_event_field_concept_id"),
          Map.entry(
              "death",
              "person_id death_date death_datetime death_type_concept_id cause_concept_id "
                  + "cause_source_value cause_source_concept_id"),
          Map.entry(
              "episode",
              "episode_id person_id episode_concept_id episode_start_date "
                  + "episode_start_datetime episode_end_date episode_end_datetime episode_parent_id "
                  + "episode_number episode_object_concept_id episode_type_concept_id "
                  + "episode_source_value episode_source_concept_id"),
          Map.entry("episode_event", "episode_id event_id episode_event_field_concept_id"),
          Map.entry(
              "source_to_concept_map",
              "source_code source_concept_id source_vocabulary_id source_code_description "
                  + "target_concept_id target_vocabulary_id valid_start_date valid_end_date "
                  + "invalid_reason"));

  private ModelOf54() {}
}
