package org.oncoweave.synthetic;

import java.util.List;

/// The tables of the import contract with the columns written here.
enum Table {
  PATIENTS("id,sex,birth,death,death_cause,last_news,family_name,given_name"),
  RESIDENCES("id,patient,commune,from,to,country"),
  DOCUMENTS("id,patient,date,type,title,author,service,text,path"),
  DIAGNOSES("id,patient,system,code,date,label,role"),
  TUMOURS("id,patient,topography,date,morphology,laterality,grade,t,n,m,stage,basis,rank"),
  EVENTS("id,patient,type,tumour,date,sites"),
  PROCEDURES("id,patient,date,system,code,label,organ,laterality,tumour"),
  ADMINISTRATIONS("id,patient,date,label,code,dose,unit,regimen,cycle,line,intent,tumour"),
  RADIOTHERAPIES("id,patient,start,end,site,dose_gy,fractions,technique,concomitant,tumour"),
  MEASUREMENTS("id,patient,date,label,code,value,unit,text_value"),
  EXPOSURES("id,patient,kind,system,code,label,from,to,value,unit"),
  VARIANTS(
      "id,patient,gene,specimen,date,hgvs_c,hgvs_p,build,chromosome,position,ref,alt,vaf,origin,significance,test"),
  FAMILY("id,patient,relation,condition,age"),
  OPPOSITIONS("id,patient,date,scope,withdrawn"),
  LOCAL_CODES("system,code,label_fr,label_en,parent,maps_to");

  private final String columns;

  Table(String columns) {
    this.columns = columns;
  }

  List<String> columns() {
    return List.of(columns.split(",", -1));
  }

  String file() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
